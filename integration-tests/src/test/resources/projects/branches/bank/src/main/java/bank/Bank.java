package bank;

/** Pays while it holds the accounts, and audits while it holds the journal: in opposite orders. */
public final class Bank {
    private final Object accounts = new Object();
    private final Object journal = new Object();
    private int payments;

    public void pay() {
        synchronized (accounts) {
            synchronized (journal) {
                payments++;
            }
        }
    }

    public int audit() {
        synchronized (journal) {
            synchronized (accounts) {
                return payments;
            }
        }
    }
}
