package scenarios.deadlock.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock that looks much like one that locks nothing, but it spins until the one before is out. */
@Expect(locks = {"LocksNothing.spinLock", "LocksNothing.monitor"})
public final class LocksNothing {
    private static final class SpinLock implements Lock {
        private final AtomicBoolean taken = new AtomicBoolean();

        @Override
        public void lock() {
            while (!taken.compareAndSet(false, true)) {}
        }

        @Override
        public void unlock() {
            taken.set(false);
        }

        @Override
        public void lockInterruptibly() {
            lock();
        }

        @Override
        public boolean tryLock() {
            return taken.compareAndSet(false, true);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return tryLock();
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    private final Lock spinLock = new SpinLock();
    private final Object monitor = new Object();
    private int steps;

    private void spinLockFirst() {
        spinLock.lock();
        synchronized (monitor) {
            steps++;
        }
        spinLock.unlock();
    }

    private void monitorFirst() {
        synchronized (monitor) {
            spinLock.lock();
            steps++;
            spinLock.unlock();
        }
    }

    public static void main(String[] args) {
        LocksNothing program = new LocksNothing();
        Turns.take(program::spinLockFirst, program::monitorFirst);
    }
}
