package scenarios.clean.order;

import java.util.concurrent.CompletableFuture;
import scenarios.Expect;

/** Two orders in asynchronous stages, and in a thread that completes a future, each waited for before the next. */
@Expect(
        locks = {"CompletedInTurn.left", "CompletedInTurn.right"},
        level = "note")
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

    public static void main(String[] args) throws InterruptedException {
        CompletedInTurn program = new CompletedInTurn();
        for (int i = 0; i < 5; i++) {
            CompletableFuture.runAsync(program::leftFirst).join();
            CompletableFuture.runAsync(program::rightFirst).join();
            CompletableFuture<String> done = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                program.leftFirst();
                done.complete("done");
            });
            thread.start();
            done.join();
            CompletableFuture.runAsync(program::rightFirst).join();
        }
    }
}
