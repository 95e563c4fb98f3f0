package scenarios.deadlock.order;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** An order in a task, and the other one after a signal that the same worker gives in another task, whoever ran that. */
@Expect(locks = {"WorkerSignals.left", "WorkerSignals.right"})
public final class WorkerSignals {
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
        WorkerSignals program = new WorkerSignals();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        CountDownLatch signal = new CountDownLatch(1);
        pool.execute(program::leftFirst);
        pool.execute(() -> signal.countDown());
        signal.await();
        program.rightFirst();
        pool.shutdown();
    }
}
