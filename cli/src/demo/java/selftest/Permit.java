package selftest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A semaphore of one permit, used as a lock. */
public abstract class Permit extends ExplicitLock {
    private final Semaphore permit = new Semaphore(1);

    @Override
    final void acquire(How how) {
        try {
            if (how.attempt == How.Attempt.WAITING) permit.acquireUninterruptibly();
            else if (how.attempt == How.Attempt.INTERRUPTIBLY) permit.acquire();
            else if (how.attempt == How.Attempt.TRY) mustHave(permit.tryAcquire());
            else mustHave(permit.tryAcquire(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    @Override
    final void release() {
        permit.release();
    }
}
