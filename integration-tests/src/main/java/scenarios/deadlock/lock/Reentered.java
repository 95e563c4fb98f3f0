package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Taken three times and let go twice is still held. */
@Expect(locks = {"Reentered.left", "Reentered.right"})
public final class Reentered {
    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();

    private void nest(ReentrantLock outer, ReentrantLock inner) {
        outer.lock();
        outer.lock();
        outer.lock();
        outer.unlock();
        outer.unlock();
        inner.lock();
        inner.unlock();
        outer.unlock();
    }

    public static void main(String[] args) {
        Reentered pair = new Reentered();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
