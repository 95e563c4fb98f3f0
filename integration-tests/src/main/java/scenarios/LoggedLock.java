package scenarios;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A lock around another lock, as libraries write them to measure or to log. */
public final class LoggedLock implements Lock {
    private final Lock wrapped;

    public LoggedLock(Lock wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void lock() {
        wrapped.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        wrapped.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
        return wrapped.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return wrapped.tryLock(time, unit);
    }

    @Override
    public void unlock() {
        wrapped.unlock();
    }

    @Override
    public Condition newCondition() {
        return wrapped.newCondition();
    }
}
