package scenarios.clean.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** Two orders in tasks of a pool, all of one kind waited for before the others are submitted. */
@Expect(
        locks = {"InvokedInTurn.left", "InvokedInTurn.right"},
        level = "note")
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
        Callable<Object> save = Executors.callable(program::leftFirst);
        Callable<Object> spend = Executors.callable(program::rightFirst);
        Collection<Callable<Object>> saving = Arrays.asList(save, save);
        Collection<Callable<Object>> spending = Arrays.asList(spend, spend);
        for (int i = 0; i < 5; i++) {
            pool.invokeAll(saving);
            pool.invokeAll(spending);
        }
        pool.shutdown();
    }
}
