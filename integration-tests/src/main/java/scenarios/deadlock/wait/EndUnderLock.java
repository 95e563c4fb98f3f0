package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;

/** Waits with a lock until a pool has no more to do, whose task takes the lock: here it had been through with it. */
@Expect(
        locks = {"EndUnderLock.sessions", "EndUnderLock.pool"},
        level = "warning")
public final class EndUnderLock {
    private final Object sessions = new Object();
    private volatile boolean opened;
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private volatile boolean closing;
    private final Thread user = Thread.currentThread();
    private int open;

    private void session() {
        synchronized (sessions) {
            open++;
        }
        opened = true;
        while (!closing) Thread.yield();
        Sleepers.await(user);
    }

    private boolean close() throws InterruptedException {
        synchronized (sessions) {
            open = 0;
            pool.shutdown();
            closing = true;
            return pool.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        EndUnderLock server = new EndUnderLock();
        server.pool.execute(server::session);
        while (!server.opened) Naps.nap();
        server.close();
    }
}
