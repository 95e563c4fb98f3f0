package scenarios.clean.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;

/** Waits for a task with a lock that only another task of the same worker takes, which nobody waits for. */
@Expect
public final class FutureUnderLock {
    private final Object books = new Object();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private int entries;

    private void enter() {
        synchronized (books) {
            entries++;
        }
    }

    private int rate() throws InterruptedException {
        asked.await();
        return 2;
    }

    private int total() throws Exception {
        pool.submit(this::enter).get();
        Future<Integer> rate = pool.submit(this::rate);
        synchronized (books) {
            asked.countDown();
            return rate.get() * entries;
        }
    }

    public static void main(String[] args) throws Exception {
        FutureUnderLock ledger = new FutureUnderLock();
        ledger.total();
        ledger.pool.shutdown();
    }
}
