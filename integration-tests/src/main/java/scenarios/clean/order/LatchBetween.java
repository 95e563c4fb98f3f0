package scenarios.clean.order;

import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders in two threads, of which one waits for a latch that the other opens when it is done. */
@Expect(
        locks = {"LatchBetween.left", "LatchBetween.right"},
        level = "note")
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
                    done.await();
                    program.rightFirst();
                });
    }
}
