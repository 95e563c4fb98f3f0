package scenarios.deadlock.order;

import scenarios.Expect;
import scenarios.Naps;

/** Two orders in two threads that one thread starts under a lock: it holds that for both of them at once. */
@Expect(locks = {"GuardedByOneParent.left", "GuardedByOneParent.right"})
public final class GuardedByOneParent {
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

    private volatile boolean done;

    private void later() {
        while (!done) {
            Naps.nap();
        }
        rightFirst();
    }

    public static void main(String[] args) throws InterruptedException {
        GuardedByOneParent program = new GuardedByOneParent();
        Thread one = new Thread(() -> {
            program.leftFirst();
            program.done = true;
        });
        Thread other = new Thread(program::later);
        synchronized (program.guard) {
            one.start();
            other.start();
            one.join();
            other.join();
        }
    }
}
