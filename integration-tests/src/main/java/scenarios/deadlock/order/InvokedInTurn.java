package scenarios.deadlock.order;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import scenarios.Expect;
import scenarios.Naps;

/** Two orders in tasks of a pool that are waited for together, one of which comes first by luck. */
@Expect(locks = {"InvokedInTurn.left", "InvokedInTurn.right"})
public final class InvokedInTurn {
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
        InvokedInTurn program = new InvokedInTurn();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicBoolean saved = new AtomicBoolean();
        Callable<Object> save = Executors.callable(() -> {
            program.leftFirst();
            saved.set(true);
        });
        Callable<Object> spend = Executors.callable(() -> {
            while (!saved.get()) {
                Naps.nap();
            }
            program.rightFirst();
        });
        pool.invokeAll(Arrays.asList(save, spend));
        pool.shutdown();
    }
}
