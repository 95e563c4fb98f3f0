package scenarios.clean.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** Tasks wait for tasks of another pool, and of one that always has a thread more. */
@Expect
public final class PoolWaitsForItself {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final ExecutorService others = Executors.newFixedThreadPool(1);
    private final ExecutorService many = Executors.newCachedThreadPool();

    private synchronized int inner() {
        return 1;
    }

    private int outer() throws Exception {
        return others.submit(this::inner).get();
    }

    private int nested() throws Exception {
        return many.submit(this::inner).get();
    }

    public static void main(String[] args) throws Exception {
        PoolWaitsForItself twice = new PoolWaitsForItself();
        twice.pool.submit(twice::outer).get();
        twice.many.submit(twice::nested).get();
        twice.pool.shutdown();
        twice.others.shutdown();
        twice.many.shutdown();
    }
}
