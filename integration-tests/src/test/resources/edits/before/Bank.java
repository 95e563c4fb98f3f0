import scenarios.Turns;

/** Two defects, one with a lambda in it and one with an anonymous class. */
public final class Bank {
    abstract static class Job {
        abstract void run();

        abstract void undo();
    }

    private final Object accounts = new Object();
    private final Object ledger = new Object();
    private final Object audit = new Object();
    private int entries;

    private void book() {
        synchronized (accounts) {
            synchronized (ledger) {
                entries++;
            }
        }
    }

    public static void main(String[] args) {
        Bank bank = new Bank();
        Job job = new Job() {
            private final Object seal = new Object();

            @Override
            void run() {
                synchronized (seal) {
                    synchronized (bank.audit) {
                        bank.entries++;
                    }
                }
            }

            @Override
            void undo() {
                synchronized (bank.audit) {
                    synchronized (seal) {
                        bank.entries--;
                    }
                }
            }
        };
        Turns.take(bank::book, () -> {
            synchronized (bank.ledger) {
                synchronized (bank.accounts) {
                    bank.entries--;
                }
            }
        });
        Turns.take(job::run, job::undo);
    }
}
