package scenarios.clean.misuse;

import java.util.concurrent.locks.StampedLock;
import scenarios.Expect;
import scenarios.Turns;

/** Stamps go from thread to thread, and each is given back once, also while others read, in whatever mode. */
@Expect
public final class ReadHandedOver {
    private final StampedLock lock = new StampedLock();
    private long first;
    private long second;

    private void readFirst() {
        first = lock.readLock();
    }

    private void readSecond() {
        second = lock.readLock();
    }

    private void readAndReleaseFirst() {
        long own = lock.readLock();
        lock.unlockRead(first);
        lock.unlock(own);
    }

    private void releaseSecond() {
        lock.unlockRead(second);
    }

    private void write() {
        first = lock.tryConvertToReadLock(lock.writeLock());
    }

    private void releaseFirst() {
        long own = lock.tryReadLock();
        lock.unlock(first);
        lock.unlockRead(own);
        if (lock.isReadLocked()) throw new AssertionError("somebody reads still");
    }

    public static void main(String[] args) {
        ReadHandedOver program = new ReadHandedOver();
        Turns.take(
                program::readFirst,
                program::readSecond,
                program::readAndReleaseFirst,
                program::releaseSecond,
                program::write,
                program::releaseFirst);
    }
}
