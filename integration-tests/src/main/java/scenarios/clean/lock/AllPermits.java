package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A throttle: who takes a permit is not who gives it back, so nobody waits for the one that took it. */
@Expect
public final class AllPermits {
    private final Semaphore throttle = new Semaphore(2);
    private final Lock lock = new ReentrantLock();

    private void submit() {
        throttle.acquireUninterruptibly();
    }

    private void done() {
        throttle.release();
    }

    private void submitInside() {
        lock.lock();
        throttle.acquireUninterruptibly(2);
        lock.unlock();
    }

    private void lockAfterwards() {
        throttle.release(2);
        throttle.acquireUninterruptibly();
        lock.lock();
        lock.unlock();
    }

    public static void main(String[] args) {
        AllPermits program = new AllPermits();
        Turns.take(program::submit, program::done, program::submitInside, program::lockAfterwards);
    }
}
