package scenarios.deadlock.order;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders in two threads, of which one takes from a queue what a third has put there. */
@Expect(locks = {"QueueBetween.left", "QueueBetween.right"})
public final class QueueBetween {
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
        QueueBetween program = new QueueBetween();
        BlockingQueue<Object> work = new LinkedBlockingQueue<>();
        Turns.take(
                () -> work.put(new Object()),
                () -> {
                    program.leftFirst();
                    work.put(new Object());
                },
                () -> {
                    work.take();
                    program.rightFirst();
                });
    }
}
