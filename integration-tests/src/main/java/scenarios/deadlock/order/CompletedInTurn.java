package scenarios.deadlock.order;

import java.util.concurrent.CompletableFuture;
import scenarios.Expect;
import scenarios.Naps;

/** Two orders in asynchronous stages; whether the first is over is only looked at. */
@Expect(locks = {"CompletedInTurn.left", "CompletedInTurn.right"})
public final class CompletedInTurn {
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

    /** A thread for each, so that there are two. */
    private void run(Runnable task) {
        new Thread(task).start();
    }

    public static void main(String[] args) {
        CompletedInTurn program = new CompletedInTurn();
        CompletableFuture<Void> first = CompletableFuture.runAsync(program::leftFirst, program::run);
        while (!first.isDone()) {
            Naps.nap();
        }
        CompletableFuture.runAsync(program::rightFirst, program::run).join();
    }
}
