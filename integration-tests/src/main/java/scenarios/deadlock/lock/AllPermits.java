package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Readers take one permit and a writer takes all: nobody else is needed. */
@Expect(locks = {"AllPermits.permits", "AllPermits.lock"})
public final class AllPermits {
    private static final int ALL = 3;

    private final Semaphore permits = new Semaphore(ALL);
    private final Lock lock = new ReentrantLock();

    private void read() {
        lock.lock();
        permits.acquireUninterruptibly();
        permits.release();
        lock.unlock();
    }

    private void write() throws InterruptedException {
        permits.acquire(ALL);
        lock.lock();
        lock.unlock();
        permits.release(ALL);
    }

    public static void main(String[] args) {
        AllPermits program = new AllPermits();
        Turns.take(program::read, program::write);
    }
}
