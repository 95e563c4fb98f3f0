package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Two locks, two orders. */
@Expect(locks = {"AbbaLocks.left", "AbbaLocks.right"})
public final class AbbaLocks {
    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();
    private int steps;

    private void nest(ReentrantLock outer, ReentrantLock inner) {
        outer.lock();
        try {
            inner.lock();
            try {
                steps++;
            } finally {
                inner.unlock();
            }
        } finally {
            outer.unlock();
        }
    }

    public static void main(String[] args) {
        AbbaLocks pair = new AbbaLocks();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
