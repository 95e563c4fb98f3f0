package scenarios.deadlock.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A cycle that a time-out would break after an hour is a warning. */
@Expect(
        locks = {"TimedTry.left", "TimedTry.right"},
        level = "warning")
public final class TimedTry {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;

    private void nest(Lock outer, Lock inner) throws InterruptedException {
        outer.lock();
        try {
            if (!inner.tryLock(1, TimeUnit.HOURS)) {
                throw new AssertionError("nobody else has it");
            }
            try {
                steps++;
            } finally {
                inner.unlock();
            }
        } finally {
            outer.unlock();
        }
    }

    public static void main(String[] args) {
        TimedTry pair = new TimedTry();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
