package scenarios.misuse;

import java.util.concurrent.locks.StampedLock;
import scenarios.Expect;
import scenarios.Turns;

/** A reader gives its stamp back twice while another one reads: the JVM takes both, and the other reader loses its hold. */
@Expect(locks = "ReadReleasedTwice.lock", misuse = Expect.BAD_BALANCE, level = "warning")
public final class ReadReleasedTwice {
    private final StampedLock lock = new StampedLock();
    private long first;

    private void read() {
        first = lock.readLock();
    }

    private void readAndReleaseTwice() {
        long second = lock.readLock();
        lock.unlockRead(second);
        lock.unlockRead(second);
    }

    private void release() {
        boolean isTaken = false;
        try {
            lock.unlockRead(first);
            isTaken = true;
        } catch (IllegalMonitorStateException e) {
            first = 0;
        }
        if (isTaken) throw new AssertionError("the lock counts wrong");
    }

    public static void main(String[] args) {
        ReadReleasedTwice program = new ReadReleasedTwice();
        Turns.take(program::read, program::readAndReleaseTwice, program::release);
    }
}
