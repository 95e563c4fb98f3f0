package scenarios.clean.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;

/** Waits with a lock for the end of a pool that something hides, day by day, and its task is known to be through with the lock. */
@Expect
public final class EndByDays {
    private final Object sessions = new Object();
    private final CountDownLatch opened = new CountDownLatch(1);
    private int open;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    private void session() {
        synchronized (sessions) {
            open++;
        }
        opened.countDown();
    }

    private void close() throws InterruptedException {
        opened.await();
        synchronized (sessions) {
            open = 0;
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.DAYS)) open--;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        EndByDays server = new EndByDays();
        server.pool.execute(server::session);
        server.close();
    }
}
