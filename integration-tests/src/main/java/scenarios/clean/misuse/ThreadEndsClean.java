package scenarios.clean.misuse;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import scenarios.Expect;

/** A thread that dies has released what only it can release; what it leaves behind is released by others. */
@Expect
public final class ThreadEndsClean {
    private final Object outer = new Object();
    private final Lock lock = new ReentrantLock();
    private final StampedLock stamped = new StampedLock();
    private final Semaphore permits = new Semaphore(2);
    private long stamp;

    private void work() {
        synchronized (outer) {
            lock.lock();
            try {
                stamp = stamped.writeLock();
                permits.acquireUninterruptibly();
                throw new IllegalStateException("the work fails");
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ThreadEndsClean program = new ThreadEndsClean();
        Thread worker = new Thread(program::work, "worker");
        worker.setUncaughtExceptionHandler((thread, failure) -> {});
        worker.start();
        worker.join();
        program.stamped.unlockWrite(program.stamp);
        program.permits.release();
    }
}
