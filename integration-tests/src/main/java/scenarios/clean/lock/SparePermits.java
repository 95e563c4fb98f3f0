package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** One of two permits within a lock, and the other way, by the only two threads that ever want one: there is one for each. */
@Expect(
        locks = {"SparePermits.permits", "SparePermits.lock"},
        level = "note")
public final class SparePermits {
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
        permits.acquireUninterruptibly();
        permits.release();
        lock.unlock();
    }

    public static void main(String[] args) {
        SparePermits program = new SparePermits();
        Turns.take(program::permitFirst, program::lockFirst);
    }
}
