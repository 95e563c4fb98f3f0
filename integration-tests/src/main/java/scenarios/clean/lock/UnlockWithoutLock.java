package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** The JDK's exception for an unlock too many reaches the program, and what is really held stays held. */
@Expect
public final class UnlockWithoutLock {
    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();

    private void unlockTooMuch() {
        left.lock();
        try {
            right.unlock();
            throw new AssertionError("no exception");
        } catch (IllegalMonitorStateException expected) {
            right.lock();
            right.unlock();
        } finally {
            left.unlock();
        }
        try {
            left.unlock();
            throw new AssertionError("no exception");
        } catch (IllegalMonitorStateException expected) {
            right.lock();
            right.unlock();
        }
    }

    public static void main(String[] args) {
        UnlockWithoutLock pair = new UnlockWithoutLock();
        Turns.take(pair::unlockTooMuch, pair::unlockTooMuch);
    }
}
