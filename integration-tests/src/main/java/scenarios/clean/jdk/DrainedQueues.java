package scenarios.clean.jdk;

import java.util.concurrent.ArrayBlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** One queue is emptied into the other, always the same way. */
@Expect
public final class DrainedQueues {
    private DrainedQueues() {}

    public static void main(String[] args) {
        ArrayBlockingQueue<String> left = new ArrayBlockingQueue<>(4);
        ArrayBlockingQueue<String> right = new ArrayBlockingQueue<>(4);
        left.add("one");
        right.add("two");
        Turns.take(() -> left.drainTo(right), () -> left.drainTo(right));
    }
}
