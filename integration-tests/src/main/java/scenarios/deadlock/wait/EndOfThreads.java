package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;
import scenarios.VirtualThreadFactory;

/** Waits with a lock for the end of an executor that has a virtual thread for each task, one of which takes the lock. */
@Expect(
        locks = {"EndOfThreads.sessions", "EndOfThreads.pool"},
        since = 21)
public final class EndOfThreads {
    private final Object sessions = new Object();
    private final Thread user = Thread.currentThread();
    private volatile boolean opened;
    private volatile boolean closing;
    private int open;
    private final ExecutorService pool = VirtualThreadFactory.executor();

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
        EndOfThreads server = new EndOfThreads();
        server.pool.execute(server::session);
        while (!server.opened) Naps.nap();
        server.close();
    }
}
