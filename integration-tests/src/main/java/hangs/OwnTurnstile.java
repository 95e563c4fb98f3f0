package hangs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A lock that the application has written itself, of a monitor and a flag. */
final class OwnTurnstile implements Lock {
    private final Object monitor = new Object();
    private boolean taken;

    @Override
    public void lock() {
        synchronized (monitor) {
            while (taken) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            taken = true;
        }
    }

    @Override
    public void lockInterruptibly() {
        lock();
    }

    @Override
    public boolean tryLock() {
        synchronized (monitor) {
            if (taken) return false;
            taken = true;
            return true;
        }
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
        return tryLock();
    }

    @Override
    public void unlock() {
        synchronized (monitor) {
            taken = false;
            monitor.notify();
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
