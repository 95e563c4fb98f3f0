package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** {@code lock::lock} and {@code lock::unlock} as Runnables: making one takes nothing, running the other lets go. */
@Expect
public final class BoundReference {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private static void run(Runnable... actions) {
        for (Runnable action : actions) {
            action.run();
        }
    }

    public static void main(String[] args) {
        BoundReference pair = new BoundReference();
        Turns.take(
                () -> run(pair.left::lock, pair.left::unlock, pair.right::lock, pair.right::unlock),
                () -> run(pair.right::lock, pair.right::unlock, pair.left::lock, pair.left::unlock));
    }
}
