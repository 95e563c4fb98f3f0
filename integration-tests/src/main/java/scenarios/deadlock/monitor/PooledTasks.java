package scenarios.deadlock.monitor;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import scenarios.Expect;
import scenarios.Naps;

/** Tasks in a thread pool: two pool threads, each kept busy until both have run. */
@Expect(locks = {"PooledTasks.left", "PooledTasks.right"})
public final class PooledTasks {
    private final Object left = new Object();
    private final Object right = new Object();
    private final AtomicInteger done = new AtomicInteger();

    private void leftFirst() {
        synchronized (left) {
            synchronized (right) {
                done.incrementAndGet();
            }
        }
        await(2);
    }

    private void rightFirst() {
        await(1);
        synchronized (right) {
            synchronized (left) {
                done.incrementAndGet();
            }
        }
    }

    private void await(int tasks) {
        while (done.get() < tasks) {
            Naps.nap();
        }
    }

    public static void main(String[] args) {
        PooledTasks program = new PooledTasks();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.execute(program::leftFirst);
        pool.execute(program::rightFirst);
        pool.shutdown();
    }
}
