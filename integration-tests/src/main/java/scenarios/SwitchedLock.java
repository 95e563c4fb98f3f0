package scenarios;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that its owner can do without: switched off it passes everybody on. */
public final class SwitchedLock implements Lock {
    private final boolean on;
    private final ReentrantLock real = new ReentrantLock();

    public SwitchedLock(boolean on) {
        this.on = on;
    }

    @Override
    public void lock() {
        if (on) {
            real.lock();
        }
    }

    @Override
    public void unlock() {
        if (on) {
            real.unlock();
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (on) {
            real.lockInterruptibly();
        }
    }

    @Override
    public boolean tryLock() {
        return !on || real.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return !on || real.tryLock(time, unit);
    }

    @Override
    public Condition newCondition() {
        return real.newCondition();
    }
}
