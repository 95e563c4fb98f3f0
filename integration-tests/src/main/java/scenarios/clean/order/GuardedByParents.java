package scenarios.clean.order;

import scenarios.Expect;
import scenarios.Turns;

/** Two orders in two threads, each under a lock that the thread which starts it holds until it has joined it. */
@Expect(
        locks = {"GuardedByParents.left", "GuardedByParents.right"},
        level = "note")
public final class GuardedByParents {
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

    private static void startAndJoin(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work);
        thread.start();
        thread.join();
    }

    private void guarded(Runnable work) throws InterruptedException {
        synchronized (guard) {
            startAndJoin(work);
        }
    }

    public static void main(String[] args) {
        GuardedByParents program = new GuardedByParents();
        Turns.take(() -> program.guarded(program::leftFirst), () -> program.guarded(program::rightFirst));
    }
}
