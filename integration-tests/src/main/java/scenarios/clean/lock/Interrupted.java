package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Turns;

/** A thread that was interrupted while it waited for a lock does not hold it: what comes afterwards is not nested. */
@Expect
public final class Interrupted {
    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();
    private volatile boolean failed;

    private void interruptTheWaiter() throws InterruptedException {
        Thread waiter = new Thread(this::waitInVainThenRight);
        left.lock();
        try {
            waiter.start();
            while (!left.hasQueuedThread(waiter)) {
                Naps.nap();
            }
            waiter.interrupt();
            while (!failed) {
                Naps.nap();
            }
        } finally {
            left.unlock();
        }
        waiter.join();
    }

    private void waitInVainThenRight() {
        try {
            left.lockInterruptibly();
            throw new AssertionError("the other thread has it");
        } catch (InterruptedException expected) {
            failed = true;
            right.lock();
            right.unlock();
        }
    }

    private void rightFirst() {
        right.lock();
        try {
            left.lock();
            left.unlock();
        } finally {
            right.unlock();
        }
    }

    public static void main(String[] args) {
        Interrupted pair = new Interrupted();
        Turns.take(pair::interruptTheWaiter, pair::rightFirst);
    }
}
