package scenarios.misuse;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** A thread dies of an exception between lock and unlock, which no finally block guards. */
@Expect(locks = "ThreadEndsHolding.lock", misuse = Expect.STILL_HELD, level = "warning")
public final class ThreadEndsHolding {
    private final Object outer = new Object();
    private final Lock lock = new ReentrantLock();
    private int steps;

    private void work() {
        synchronized (outer) {
            lock.lock();
            steps++;
            if (steps > 0) throw new IllegalStateException("the work fails");
            lock.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ThreadEndsHolding program = new ThreadEndsHolding();
        Thread worker = new Thread(program::work, "worker");
        worker.setUncaughtExceptionHandler((thread, failure) -> {});
        worker.start();
        worker.join();
    }
}
