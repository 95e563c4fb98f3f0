package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;

/** Waits with a lock for the end of a pool that something hides, day by day, whose task takes the lock. */
@Expect(locks = {"EndByDays.sessions", "EndByDays.pool"})
public final class EndByDays {
    private final Object sessions = new Object();
    private final Thread user = Thread.currentThread();
    private volatile boolean opened;
    private volatile boolean closing;
    private int open;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

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
            while (!pool.awaitTermination(1, TimeUnit.DAYS)) open--;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        EndByDays server = new EndByDays();
        server.pool.execute(server::session);
        while (!server.opened) Naps.nap();
        server.close();
    }
}
