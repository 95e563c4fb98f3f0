package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Two locks in one order; alone and re-entered, they may come in any. */
@Expect
public final class OrderedLocks {
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
        OrderedLocks pair = new OrderedLocks();
        Turns.take(
                () -> pair.nest(pair.left, pair.right),
                () -> pair.nest(pair.right, pair.right),
                () -> pair.nest(pair.left, pair.left),
                () -> pair.nest(pair.left, pair.right));
    }
}
