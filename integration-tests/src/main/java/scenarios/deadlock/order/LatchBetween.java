package scenarios.deadlock.order;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders in two threads, of which one waits for a latch, and not for longer than it likes to. */
@Expect(locks = {"LatchBetween.left", "LatchBetween.right"})
public final class LatchBetween {
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
        LatchBetween program = new LatchBetween();
        CountDownLatch done = new CountDownLatch(1);
        Turns.take(
                () -> {
                    program.leftFirst();
                    done.countDown();
                },
                () -> {
                    done.await(10, TimeUnit.SECONDS);
                    program.rightFirst();
                });
    }
}
