package scenarios.deadlock.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;

/** Waits for a task with a lock that the task takes. Here it had been through with it. */
@Expect(locks = {"FutureUnderLock.books", "FutureUnderLock.total():submit()"})
public final class FutureUnderLock {
    private final Object books = new Object();
    private volatile boolean counted;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final Thread user = Thread.currentThread();
    private int entries;

    private int sum() throws InterruptedException {
        int sum;
        synchronized (books) {
            sum = ++entries;
        }
        counted = true;
        asked.await();
        Sleepers.await(user);
        return sum;
    }

    private int total() throws Exception {
        Future<Integer> sum = pool.submit(this::sum);
        while (!counted) Naps.nap();
        synchronized (books) {
            asked.countDown();
            return sum.get() + entries;
        }
    }

    public static void main(String[] args) throws Exception {
        FutureUnderLock ledger = new FutureUnderLock();
        ledger.total();
        ledger.pool.shutdown();
    }
}
