package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Permits within a lock, never the other way; more of them, taken and given back in pieces; and only tried within. */
@Expect
public final class SomePermits {
    private final Semaphore permits = new Semaphore(4);
    private final Lock lock = new ReentrantLock();

    private void permitsInside() {
        lock.lock();
        permits.acquireUninterruptibly();
        permits.acquireUninterruptibly(2);
        permits.release();
        permits.release(2);
        lock.unlock();
    }

    private void nothingLeft() throws InterruptedException {
        permits.acquire(3);
        permits.release(2);
        permits.release();
        lock.lock();
        lock.unlock();
    }

    private void triedInside() {
        if (!permits.tryAcquire(2)) throw new AssertionError("nobody has any");
        if (lock.tryLock()) lock.unlock();
        permits.release(2);
    }

    public static void main(String[] args) {
        SomePermits program = new SomePermits();
        Turns.take(program::permitsInside, program::nothingLeft, program::triedInside);
    }
}
