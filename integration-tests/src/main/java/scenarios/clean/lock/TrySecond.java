package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Turns;

/** Trying under a lock does not wait, so it closes no cycle; and a try that fails holds nothing. */
@Expect
public final class TrySecond {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;
    private volatile boolean failed;

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
        Thread other = new Thread(this::tryInVain);
        left.lock();
        try {
            other.start();
            while (!failed) {
                Naps.nap();
            }
        } finally {
            left.unlock();
        }
        other.join();
    }

    private void tryInVain() {
        if (left.tryLock()) {
            throw new AssertionError("the other thread has it");
        }
        failed = true;
        right.lock();
        right.unlock();
    }

    public static void main(String[] args) {
        TrySecond pair = new TrySecond();
        Turns.take(pair::leftThenTryRight, pair::rightFirst, pair::failToTryThenRight);
    }
}
