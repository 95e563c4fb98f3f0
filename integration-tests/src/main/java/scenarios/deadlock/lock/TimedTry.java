package scenarios.deadlock.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A cycle of which a time-out would break one link after an hour is a warning. */
@Expect(
        locks = {"TimedTry.left", "TimedTry.right"},
        level = "warning")
public final class TimedTry {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;

    private void rightFirst() {
        right.lock();
        left.lock();
        steps++;
        left.unlock();
        right.unlock();
    }

    private void leftFirst() throws InterruptedException {
        left.lock();
        try {
            if (!right.tryLock(1, TimeUnit.HOURS)) {
                throw new AssertionError("nobody else has it");
            }
            try {
                steps++;
            } finally {
                right.unlock();
            }
        } finally {
            left.unlock();
        }
    }

    public static void main(String[] args) {
        TimedTry pair = new TimedTry();
        Turns.take(pair::leftFirst, pair::rightFirst);
    }
}
