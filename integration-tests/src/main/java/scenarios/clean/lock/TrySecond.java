package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Trying under a lock does not wait, so it closes no cycle; and a try that fails holds nothing. */
@Expect
public final class TrySecond {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;

    private void leftThenTryRight() {
        left.lock();
        try {
            if (right.tryLock()) {
                try {
                    steps++;
                } finally {
                    right.unlock();
                }
            }
        } finally {
            left.unlock();
        }
    }

    private void rightFirst() {
        right.lock();
        try {
            left.lock();
            try {
                steps++;
            } finally {
                left.unlock();
            }
        } finally {
            right.unlock();
        }
    }

    private void failToTryThenRight() throws InterruptedException {
        left.lock();
        try {
            Thread other = new Thread(this::tryInVain);
            other.start();
            other.join();
        } finally {
            left.unlock();
        }
    }

    private void tryInVain() {
        if (left.tryLock()) {
            throw new AssertionError("the other thread has it");
        }
        right.lock();
        right.unlock();
    }

    public static void main(String[] args) {
        TrySecond pair = new TrySecond();
        Turns.take(pair::leftThenTryRight, pair::rightFirst, pair::failToTryThenRight);
    }
}
