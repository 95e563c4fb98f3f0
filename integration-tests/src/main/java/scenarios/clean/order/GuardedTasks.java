package scenarios.clean.order;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders in tasks, each under a lock that the thread which submits them holds until it has the results. */
@Expect(
        locks = {"GuardedTasks.left", "GuardedTasks.right"},
        level = "note")
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
        Callable<Object> spend = Executors.callable(program::rightFirst);
        Turns.take(
                () -> {
                    synchronized (program.guard) {
                        pool.submit(program::leftFirst).get();
                    }
                },
                () -> {
                    synchronized (program.guard) {
                        pool.invokeAll(Collections.singleton(spend));
                    }
                });
        pool.shutdown();
    }
}
