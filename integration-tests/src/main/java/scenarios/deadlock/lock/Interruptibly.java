package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** That somebody could interrupt the wait does not help when nobody does. */
@Expect(locks = {"Interruptibly.left", "Interruptibly.right"})
public final class Interruptibly {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;

    private void nest(Lock outer, Lock inner) throws InterruptedException {
        outer.lockInterruptibly();
        try {
            inner.lockInterruptibly();
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
        Interruptibly pair = new Interruptibly();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
