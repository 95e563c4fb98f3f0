package scenarios.deadlock.order;

import scenarios.Expect;
import scenarios.Turns;

/** Two orders in two threads; one of those who started them lets go of the lock before it joins. */
@Expect(locks = {"GuardedByParents.left", "GuardedByParents.right"})
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

    public static void main(String[] args) {
        GuardedByParents program = new GuardedByParents();
        Turns.take(
                () -> {
                    synchronized (program.guard) {
                        startAndJoin(program::leftFirst);
                    }
                },
                () -> {
                    Thread thread = new Thread(program::rightFirst);
                    synchronized (program.guard) {
                        thread.start();
                    }
                    thread.join();
                });
    }
}
