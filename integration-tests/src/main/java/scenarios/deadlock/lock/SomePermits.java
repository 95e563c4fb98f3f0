package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** One of two permits within a lock, and the other way: it takes the third thread that has the other permit. */
@Expect(
        locks = {"SomePermits.permits", "SomePermits.lock"},
        level = "warning")
public final class SomePermits {
    private final Semaphore permits = new Semaphore(2);
    private final Lock lock = new ReentrantLock();

    private void permitFirst() throws InterruptedException {
        permits.acquire();
        lock.lock();
        lock.unlock();
        permits.release();
    }

    private void lockFirst() {
        lock.lock();
        permits.acquireUninterruptibly(1);
        permits.release(1);
        lock.unlock();
    }

    private void permitAlone() throws InterruptedException {
        permits.acquire();
        permits.release();
    }

    public static void main(String[] args) {
        SomePermits program = new SomePermits();
        Turns.take(program::permitFirst, program::lockFirst, program::permitAlone);
    }
}
