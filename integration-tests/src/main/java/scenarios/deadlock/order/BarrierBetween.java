package scenarios.deadlock.order;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import scenarios.Expect;
import scenarios.Naps;

/** Two orders in two threads that meet before both. */
@Expect(locks = {"BarrierBetween.left", "BarrierBetween.right"})
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
        AtomicBoolean done = new AtomicBoolean();
        Thread other = new Thread(() -> {
            program.meet(barrier);
            while (!done.get()) {
                Naps.nap();
            }
            program.rightFirst();
        });
        other.start();
        program.meet(barrier);
        program.leftFirst();
        done.set(true);
        other.join();
    }
}
