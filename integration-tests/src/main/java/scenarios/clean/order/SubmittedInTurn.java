package scenarios.clean.order;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scenarios.Expect;

/** Two orders in tasks of two pools, of which each is waited for before the other is submitted. */
@Expect(
        locks = {"SubmittedInTurn.left", "SubmittedInTurn.right"},
        level = "note")
public final class SubmittedInTurn {
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
        SubmittedInTurn program = new SubmittedInTurn();
        ExecutorService savers = Executors.newSingleThreadExecutor();
        ExecutorService spenders = Executors.newSingleThreadExecutor();
        for (int i = 0; i < 5; i++) {
            savers.submit(program::leftFirst).get();
            spenders.submit(program::rightFirst).get();
        }
        savers.shutdown();
        spenders.shutdown();
    }
}
