package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Re-entrance with another lock in between waits for nobody. */
@Expect
public final class Reentered {
    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();

    private void leftRightLeft() {
        left.lock();
        right.lock();
        left.lock();
        left.unlock();
        right.unlock();
        left.unlock();
    }

    public static void main(String[] args) {
        Reentered pair = new Reentered();
        Turns.take(pair::leftRightLeft, pair::leftRightLeft);
    }
}
