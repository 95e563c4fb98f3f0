package scenarios.clean.monitor;

import scenarios.Expect;
import scenarios.Turns;

/** Reaching a held lock again through a getter or a parameter is re-entrance, not a second lock. */
@Expect
public final class ReachedOtherwise {
    private final Object index = new Object();
    private final Object lock = new Object();
    private int steps;

    Object lock() {
        return lock;
    }

    private void countUnder(Object given) {
        synchronized (given) {
            steps++;
        }
    }

    private void work() {
        synchronized (lock) {
            synchronized (index) {
                countUnder(lock());
            }
        }
    }

    public static void main(String[] args) {
        ReachedOtherwise program = new ReachedOtherwise();
        Turns.take(program::work, program::work);
    }
}
