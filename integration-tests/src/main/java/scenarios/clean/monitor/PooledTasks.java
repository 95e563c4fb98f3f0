package scenarios.clean.monitor;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** Many tasks on a few pool threads, all in one order. */
@Expect
public final class PooledTasks {
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (left) {
            synchronized (right) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        PooledTasks program = new PooledTasks();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 2_000; i++) {
            pool.execute(program::leftFirst);
        }
        pool.shutdown();
    }
}
