package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** Both workers of a pool put tasks there and wait for them: here one after the other. */
@Expect(locks = "PoolWaitsForItself.outer():pool", misuse = Expect.RECURSIVE, level = "warning")
public final class PoolWaitsForItself {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private volatile Thread waiter;

    private int inner() {
        while (waiter.getState() != Thread.State.WAITING) Thread.yield();
        return 1;
    }

    private int outer() throws Exception {
        waiter = Thread.currentThread();
        return pool.submit(this::inner).get();
    }

    public static void main(String[] args) throws Exception {
        PoolWaitsForItself twice = new PoolWaitsForItself();
        twice.pool.submit(twice::outer).get();
        twice.pool.shutdown();
    }
}
