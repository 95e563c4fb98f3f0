package scenarios.clean.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;

/** Waits with a lock for the end of a fork/join pool, for centuries, and its task is known to be through with the lock. */
@Expect
public final class EndOfForks {
    private final Object sessions = new Object();
    private final CountDownLatch opened = new CountDownLatch(1);
    private int open;
    private final ExecutorService pool = new ForkJoinPool(1);

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
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        EndOfForks server = new EndOfForks();
        server.pool.execute(server::session);
        server.close();
    }
}
