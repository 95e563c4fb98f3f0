package scenarios.clean.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;

/** Waits with a lock until a pool has no more to do, whose tasks took the lock and are done by then. */
@Expect
public final class EndUnderLock {
    private final Object sessions = new Object();
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private int open;

    private void session() {
        synchronized (sessions) {
            open++;
        }
    }

    private boolean close() throws InterruptedException {
        synchronized (sessions) {
            open = 0;
            pool.shutdown();
            return pool.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    public static void main(String[] args) throws Exception {
        EndUnderLock server = new EndUnderLock();
        Future<?> session = server.pool.submit(server::session);
        session.get();
        server.close();
    }
}
