package scenarios.clean.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.VirtualThreadFactory;

/** Waits with a lock for the end of an executor that has a virtual thread for each task, which is known to be through with the lock. */
@Expect(since = 21)
public final class EndOfThreads {
    private final Object sessions = new Object();
    private final CountDownLatch opened = new CountDownLatch(1);
    private int open;
    private final ExecutorService pool = VirtualThreadFactory.executor();

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
        EndOfThreads server = new EndOfThreads();
        server.pool.execute(server::session);
        server.close();
    }
}
