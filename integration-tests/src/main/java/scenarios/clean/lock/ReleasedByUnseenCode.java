package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import scenarios.Expect;
import scenarios.Turns;

/** Locks that code releases which nobody watches, before the monitor is taken. */
@Expect(options = "exclude=*ReleasedByUnseenCode$Library")
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
        Library.release(lock);
        step();
    }

    private void withReader() {
        table.readLock().lock();
        Library.release(table.readLock());
        step();
    }

    private void withWriter() {
        table.writeLock().lock();
        Library.release(table.writeLock());
        step();
    }

    private void withStamp() {
        long stamp = stamped.writeLock();
        Library.release(stamped, stamp);
        step();
    }

    private void withPermit() {
        permit.acquireUninterruptibly();
        Library.release(permit);
        step();
    }

    private void all() {
        withLock();
        withReader();
        withWriter();
        withStamp();
        withPermit();
    }

    private void inside(Runnable work) {
        synchronized (monitor) {
            work.run();
        }
    }

    public static void main(String[] args) {
        ReleasedByUnseenCode program = new ReleasedByUnseenCode();
        Turns.take(program::all, () -> program.inside(program::all));
    }
}
