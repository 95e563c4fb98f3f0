package scenarios.deadlock.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;

/** Both workers of a pool put tasks there and wait for them: here one after the other. */
@Expect(locks = "PoolWaitsForItself.outer():pool", misuse = Expect.RECURSIVE, level = "warning")
public final class PoolWaitsForItself {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final CountDownLatch asked = new CountDownLatch(1);

    private int inner() {
        while (asked.getCount() != 0) Thread.yield();
        return 1;
    }

    private int outer() throws Exception {
        Future<Integer> inner = pool.submit(this::inner);
        new Thread(asked::countDown).start();
        return inner.get();
    }

    public static void main(String[] args) throws Exception {
        PoolWaitsForItself twice = new PoolWaitsForItself();
        twice.pool.submit(twice::outer).get();
        twice.pool.shutdown();
    }
}
