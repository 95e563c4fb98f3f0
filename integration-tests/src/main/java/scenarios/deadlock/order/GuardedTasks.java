package scenarios.deadlock.order;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders in tasks; one of those who submit them lets go of the lock before it has the result. */
@Expect(locks = {"GuardedTasks.left", "GuardedTasks.right"})
public final class GuardedTasks {
    private final Object guard = new Object();
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

    public static void main(String[] args) {
        GuardedTasks program = new GuardedTasks();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Turns.take(
                () -> {
                    synchronized (program.guard) {
                        pool.submit(program::leftFirst).get();
                    }
                },
                () -> {
                    Future<?> result;
                    synchronized (program.guard) {
                        result = pool.submit(program::rightFirst);
                    }
                    result.get();
                });
        pool.shutdown();
    }
}
