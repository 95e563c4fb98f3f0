package scenarios.clean.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Turns;

/** A timed try that has run out holds nothing: what comes afterwards is not nested. */
@Expect
public final class TimedTry {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private volatile boolean failed;

    private void loseLeftWhileOtherHoldsIt() throws InterruptedException {
        Thread loser = new Thread(this::waitInVainThenRight);
        left.lock();
        try {
            loser.start();
            while (!failed) {
                Naps.nap();
            }
        } finally {
            left.unlock();
        }
        loser.join();
    }

    private void waitInVainThenRight() {
        try {
            if (left.tryLock(5, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the other thread has it");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts", e);
        }
        failed = true;
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
