package scenarios.deadlock.jdk;

import java.util.concurrent.ArrayBlockingQueue;
import scenarios.Expect;
import scenarios.Turns;

/** Each queue is emptied into the other, which adds to the one under the lock of the other. */
@Expect(locks = {"java.util.concurrent.ArrayBlockingQueue.lock"})
public final class DrainedQueues {
    private DrainedQueues() {}

    public static void main(String[] args) {
        ArrayBlockingQueue<String> left = new ArrayBlockingQueue<>(4);
        ArrayBlockingQueue<String> right = new ArrayBlockingQueue<>(4);
        left.add("one");
        right.add("two");
        Turns.take(() -> left.drainTo(right), () -> right.drainTo(left));
    }
}
