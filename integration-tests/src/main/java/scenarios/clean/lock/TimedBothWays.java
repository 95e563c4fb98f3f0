package scenarios.clean.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Two orders, and in each the second lock is waited for no longer than a moment: whoever is late goes on without it. */
@Expect(
        locks = {"TimedBothWays.left", "TimedBothWays.right"},
        level = "note")
public final class TimedBothWays {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;

    private void nest(Lock outer, Lock inner) throws InterruptedException {
        outer.lock();
        try {
            if (inner.tryLock(1, TimeUnit.SECONDS)) {
                steps++;
                inner.unlock();
            }
        } finally {
            outer.unlock();
        }
    }

    public static void main(String[] args) {
        TimedBothWays pair = new TimedBothWays();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
