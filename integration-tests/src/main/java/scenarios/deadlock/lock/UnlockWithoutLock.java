package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** An unlock that throws lets nothing go: the lock under it is still held when the next one is wanted. */
@Expect(locks = {"UnlockWithoutLock.left", "UnlockWithoutLock.right"})
public final class UnlockWithoutLock {
    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();

    private void unlockTooMuch(ReentrantLock outer, ReentrantLock inner) {
        outer.lock();
        try {
            inner.unlock();
            throw new AssertionError("no exception");
        } catch (IllegalMonitorStateException expected) {
            inner.lock();
            inner.unlock();
        } finally {
            outer.unlock();
        }
    }

    public static void main(String[] args) {
        UnlockWithoutLock pair = new UnlockWithoutLock();
        Turns.take(() -> pair.unlockTooMuch(pair.left, pair.right), () -> pair.unlockTooMuch(pair.right, pair.left));
    }
}
