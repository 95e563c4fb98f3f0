package scenarios.deadlock.order;

import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders in two threads, of which one waits for a latch that opens for one signal. Two threads give it. */
@Expect(locks = {"LatchOfAnybody.left", "LatchOfAnybody.right"})
public final class LatchOfAnybody {
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
        LatchOfAnybody program = new LatchOfAnybody();
        CountDownLatch any = new CountDownLatch(1);
        Turns.take(
                () -> any.countDown(),
                () -> {
                    program.leftFirst();
                    any.countDown();
                },
                () -> {
                    any.await();
                    program.rightFirst();
                });
    }
}
