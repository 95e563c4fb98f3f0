package scenarios.clean.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock for those who need none: it counts, and lets everybody in. No order with it is wrong. */
@Expect
public final class LocksNothing {
    private static final class NoLock implements Lock {
        private final AtomicLong entries = new AtomicLong();
        private boolean used;

        @Override
        public void lock() {
            if (!used) {
                used = true;
            }
            entries.incrementAndGet();
        }

        @Override
        public void unlock() {
            entries.decrementAndGet();
        }

        @Override
        public void lockInterruptibly() {
            lock();
        }

        @Override
        public boolean tryLock() {
            return true;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return true;
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    private final Lock noLock = new NoLock();
    private final Object monitor = new Object();
    private int steps;

    private void noLockFirst() {
        noLock.lock();
        synchronized (monitor) {
            steps++;
        }
        noLock.unlock();
    }

    private void monitorFirst() {
        synchronized (monitor) {
            noLock.lock();
            steps++;
            noLock.unlock();
        }
    }

    public static void main(String[] args) {
        LocksNothing program = new LocksNothing();
        Turns.take(program::noLockFirst, program::monitorFirst);
    }
}
