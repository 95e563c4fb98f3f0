package scenarios.clean.order;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders in two threads, of which one takes from a queue what the other puts there when it is done. */
@Expect(
        locks = {"QueueBetween.left", "QueueBetween.right"},
        level = "note")
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
        BlockingQueue<Object> done = new LinkedBlockingQueue<>();
        Turns.take(
                () -> {
                    program.leftFirst();
                    done.put(new Object());
                },
                () -> {
                    done.take();
                    program.rightFirst();
                });
    }
}
