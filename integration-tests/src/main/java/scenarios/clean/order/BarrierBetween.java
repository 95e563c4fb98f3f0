package scenarios.clean.order;

import java.util.concurrent.CyclicBarrier;
import scenarios.Expect;

/** Two orders in two threads that meet between them. */
@Expect(
        locks = {"BarrierBetween.left", "BarrierBetween.right"},
        level = "note")
public final class BarrierBetween {
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

    private void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError("nobody disturbs them", e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        BarrierBetween program = new BarrierBetween();
        CyclicBarrier barrier = new CyclicBarrier(2);
        Thread other = new Thread(() -> {
            program.meet(barrier);
            program.rightFirst();
        });
        other.start();
        program.leftFirst();
        program.meet(barrier);
        other.join();
    }
}
