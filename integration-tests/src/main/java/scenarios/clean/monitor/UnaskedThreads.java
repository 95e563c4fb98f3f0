package scenarios.clean.monitor;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Threads and locks that answer no question about themselves, in one order: nothing breaks, and nothing is found. */
@Expect
public final class UnaskedThreads {
    private final Object outer = new Object();
    private final ReentrantLock inner = new ReentrantLock() {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isHeldByCurrentThread() {
            throw new AssertionError("nobody but the program may ask");
        }
    };
    private final Semaphore permit = new Semaphore(1) {
        private static final long serialVersionUID = 1L;

        @Override
        public int availablePermits() {
            throw new AssertionError("nobody but the program may ask");
        }
    };
    private int steps;

    private void nest() throws InterruptedException {
        synchronized (outer) {
            inner.lock();
            permit.acquire();
            steps++;
            permit.release();
            inner.unlock();
        }
    }

    public static void main(String[] args) {
        UnaskedThreads pair = new UnaskedThreads();
        Turns.take(pair::nest, pair::nest);
    }
}
