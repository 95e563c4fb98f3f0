package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;

/** Waits with a lock for the end of a fork/join pool, for centuries, whose task takes the lock. */
@Expect(locks = {"EndOfForks.sessions", "EndOfForks.pool"})
public final class EndOfForks {
    private final Object sessions = new Object();
    private final Thread user = Thread.currentThread();
    private volatile boolean opened;
    private volatile boolean closing;
    private int open;
    private final ExecutorService pool = new ForkJoinPool(1);

    private void session() {
        synchronized (sessions) {
            open++;
        }
        opened = true;
        while (!closing) Thread.yield();
        Sleepers.await(user);
    }

    private void close() throws InterruptedException {
        synchronized (sessions) {
            open = 0;
            closing = true;
            pool.shutdown();
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        EndOfForks server = new EndOfForks();
        server.pool.submit(server::session);
        while (!server.opened) Naps.nap();
        server.close();
    }
}
