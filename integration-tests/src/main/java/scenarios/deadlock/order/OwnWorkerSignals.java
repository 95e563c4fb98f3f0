package scenarios.deadlock.order;

import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.OwnPool;

/** An order in a task, and the other one after a signal that the program's own worker gives in another task. */
@Expect(locks = {"OwnWorkerSignals.left", "OwnWorkerSignals.right"})
public final class OwnWorkerSignals {
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
        OwnWorkerSignals program = new OwnWorkerSignals();
        OwnPool pool = new OwnPool();
        CountDownLatch signal = new CountDownLatch(1);
        pool.execute(program::leftFirst);
        pool.execute(() -> signal.countDown());
        signal.await();
        program.rightFirst();
    }
}
