package scenarios.clean.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A timed try that has run out holds nothing: what comes afterwards is not nested. */
@Expect
public final class TimedTry {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private void loseLeftWhileOtherHoldsIt() throws InterruptedException {
        left.lock();
        try {
            Thread loser = new Thread(this::waitInVainThenRight);
            loser.start();
            loser.join();
        } finally {
            left.unlock();
        }
    }

    private void waitInVainThenRight() {
        try {
            if (left.tryLock(5, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the other thread has it");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts", e);
        }
        right.lock();
        right.unlock();
    }

    private void rightFirst() {
        right.lock();
        try {
            left.lock();
            left.unlock();
        } finally {
            right.unlock();
        }
    }

    public static void main(String[] args) {
        TimedTry pair = new TimedTry();
        Turns.take(pair::loseLeftWhileOtherHoldsIt, pair::rightFirst);
    }
}
