package scenarios.deadlock.order;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** Two orders in tasks of a pool that happens to have one thread: nothing but that puts them in order. */
@Expect(
        locks = {"OneWorker.left", "OneWorker.right"},
        level = "warning")
public final class OneWorker {
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

    private void rightFirst() {
        synchronized (right) {
            synchronized (left) {
                steps++;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        OneWorker program = new OneWorker();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        for (int i = 0; i < 5; i++) {
            pool.submit(program::leftFirst);
            pool.submit(program::rightFirst);
        }
        pool.shutdown();
    }
}
