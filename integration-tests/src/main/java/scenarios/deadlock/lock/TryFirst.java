package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock that was got by trying is held like any other: waiting for a second one under it counts. */
@Expect(locks = {"TryFirst.left", "TryFirst.right"})
public final class TryFirst {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;

    private void nest(Lock outer, Lock inner) {
        if (!outer.tryLock()) {
            throw new AssertionError("nobody else has it");
        }
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
        TryFirst pair = new TryFirst();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
