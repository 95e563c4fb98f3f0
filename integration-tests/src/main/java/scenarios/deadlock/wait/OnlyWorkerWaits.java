package scenarios.deadlock.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** The only worker of a pool waits for a task that it has put there, until the pool is shut down around it. */
@Expect(locks = "OnlyWorkerWaits.outer():pool", misuse = Expect.RECURSIVE)
public final class OnlyWorkerWaits {
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    private synchronized int inner() {
        return 1;
    }

    private int outer() throws ExecutionException {
        try {
            begun.countDown();
            return pool.submit(this::inner).get();
        } catch (InterruptedException e) {
            return 0;
        }
    }

    public static void main(String[] args) throws Exception {
        OnlyWorkerWaits twice = new OnlyWorkerWaits();
        twice.pool.submit(twice::outer);
        twice.begun.await();
        Thread.sleep(300);
        twice.pool.shutdownNow();
    }
}
