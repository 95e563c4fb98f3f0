package scenarios.deadlock.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** No two of the three threads disagree, but all three together do. */
@Expect(locks = {"RingOfThree.account", "RingOfThree.ledger", "RingOfThree.audit"})
public final class RingOfThree {
    private final Object account = new Object();
    private final Object ledger = new Object();
    private final Object audit = new Object();
    private int steps;

    private void book() {
        synchronized (account) {
            synchronized (ledger) {
                steps++;
            }
        }
    }

    private void close() {
        synchronized (ledger) {
            synchronized (audit) {
                steps++;
            }
        }
    }

    private void check() {
        synchronized (audit) {
            synchronized (account) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        RingOfThree bank = new RingOfThree();
        Turns.take(bank::book, bank::close, bank::check);
    }
}
