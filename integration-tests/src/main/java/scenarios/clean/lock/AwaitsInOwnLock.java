package scenarios.clean.lock;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.LoggedLock;
import scenarios.Naps;

/** The monitor is taken within the lock only, by who waits for a condition of the lock, and by who brings it about. */
@Expect
public final class AwaitsInOwnLock {
    private final Lock lock = new LoggedLock(new ReentrantLock());
    private final Condition changed = lock.newCondition();
    private final Object monitor = new Object();
    private int steps;

    private void awaitStep() throws InterruptedException {
        lock.lock();
        try {
            synchronized (monitor) {
                steps++;
            }
            while (steps < 2) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Who made the first step has given the lock up only by waiting. */
    private boolean isAwaited() {
        lock.lock();
        try {
            return steps == 1;
        } finally {
            lock.unlock();
        }
    }

    private void step() {
        lock.lock();
        synchronized (monitor) {
            steps++;
        }
        changed.signalAll();
        lock.unlock();
    }

    public static void main(String[] args) throws InterruptedException {
        AwaitsInOwnLock program = new AwaitsInOwnLock();
        Thread other = new Thread(() -> {
            try {
                program.awaitStep();
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts", e);
            }
        });
        other.start();
        while (!program.isAwaited()) {
            Naps.nap();
        }
        program.step();
        other.join();
    }
}
