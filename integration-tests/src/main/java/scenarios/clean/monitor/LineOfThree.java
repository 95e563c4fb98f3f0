package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Three locks whose order is a line, seen in pieces. */
@Expect
public final class LineOfThree {
    private final Object account = new Object();
    private final Object ledger = new Object();
    private final Object audit = new Object();
    private int steps;

    private void close() {
        synchronized (ledger) {
            synchronized (audit) {
                steps++;
            }
        }
    }

    private void book() {
        synchronized (account) {
            close();
        }
    }

    private void check() {
        synchronized (account) {
            synchronized (audit) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        LineOfThree bank = new LineOfThree();
        Turns.take(bank::check, bank::close, bank::book);
    }
}
