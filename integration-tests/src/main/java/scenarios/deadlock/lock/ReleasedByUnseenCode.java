package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock that code releases which nobody watches, but only after the monitor was taken. */
@Expect(
        locks = {"ReleasedByUnseenCode.lock", "ReleasedByUnseenCode.monitor"},
        options = "exclude=*ReleasedByUnseenCode$Library")
public final class ReleasedByUnseenCode {
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantReadWriteLock table = new ReentrantReadWriteLock();
    private final StampedLock stamped = new StampedLock();
    private final Semaphore permit = new Semaphore(1);
    private final Object monitor = new Object();
    private int steps;

    /** Is not looked at. */
    private static final class Library {
        static void release(Lock lock) {
            lock.unlock();
        }

        static void release(StampedLock lock, long stamp) {
            lock.unlock(stamp);
        }

        static void release(Semaphore semaphore) {
            semaphore.release();
        }
    }

    private void step() {
        synchronized (monitor) {
            steps++;
        }
    }

    private void withLock() {
        lock.lock();
        step();
        Library.release(lock);
    }

    private void withReader() {
        table.readLock().lock();
        step();
        Library.release(table.readLock());
    }

    private void withWriter() {
        table.writeLock().lock();
        step();
        Library.release(table.writeLock());
    }

    private void withStamp() {
        long stamp = stamped.writeLock();
        step();
        Library.release(stamped, stamp);
    }

    private void withPermit() {
        permit.acquireUninterruptibly();
        step();
        Library.release(permit);
    }

    private void all() {
        withLock();
    }

    private void inside(Runnable work) {
        synchronized (monitor) {
            work.run();
        }
    }

    public static void main(String[] args) {
        ReleasedByUnseenCode program = new ReleasedByUnseenCode();
        Turns.take(program::all, () -> program.inside(program::withLock));
    }
}
