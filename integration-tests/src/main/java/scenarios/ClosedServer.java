package scenarios;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes a lock in a task of its pool, and waits with that lock for the pool's end. Here nothing hangs. */
public final class ClosedServer {
    private final Object sessions = new Object();
    private final Thread user = Thread.currentThread();
    private final ExecutorService pool;
    private volatile boolean opened;
    private volatile boolean closing;
    private int open;

    public ClosedServer(ExecutorService pool) {
        this.pool = pool;
    }

    private void session() {
        synchronized (sessions) {
            open++;
        }
        opened = true;
    }

    private void close(long limit, TimeUnit unit) throws InterruptedException {
        synchronized (sessions) {
            open = 0;
            closing = true;
            pool.shutdown();
            while (!pool.awaitTermination(limit, unit)) open--;
        }
    }

    /**
     * While the task is under way, which was through with the lock by then: nobody can know.
     *
     * @param start how the task is given to the pool
     */
    public void closeEarly(Executor start, long limit, TimeUnit unit) throws InterruptedException {
        start.execute(() -> {
            session();
            while (!closing) Thread.yield();
            Sleepers.await(user);
        });
        while (!opened) Naps.nap();
        close(limit, unit);
    }

    /** When the task has said that it is through with the lock. */
    public void closeInTime(long limit, TimeUnit unit) throws InterruptedException {
        CountDownLatch through = new CountDownLatch(1);
        pool.submit(() -> {
            session();
            through.countDown();
        });
        through.await();
        close(limit, unit);
    }
}
