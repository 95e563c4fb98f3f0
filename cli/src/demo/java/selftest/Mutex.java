package selftest;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** {@link ReentrantLock}. */
public abstract class Mutex extends ExplicitLock {
    private final ReentrantLock lock;
    private final Condition condition;

    protected Mutex() {
        this(false);
    }

    protected Mutex(boolean fair) {
        lock = new ReentrantLock(fair);
        condition = lock.newCondition();
    }

    @Override
    final void acquire(How how) {
        try {
            if (how.attempt == How.Attempt.WAITING) lock.lock();
            else if (how.attempt == How.Attempt.INTERRUPTIBLY) lock.lockInterruptibly();
            else if (how.attempt == How.Attempt.TRY) mustHave(lock.tryLock());
            else mustHave(lock.tryLock(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    @Override
    final void release() {
        lock.unlock();
    }

    @Override
    final void await() {
        try {
            condition.await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }
}
