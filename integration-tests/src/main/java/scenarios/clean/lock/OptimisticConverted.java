package scenarios.clean.lock;

import java.util.concurrent.locks.StampedLock;
import scenarios.Expect;
import scenarios.Turns;

/** An optimistic read holds nothing until it is converted; and always before the monitor. */
@Expect
public final class OptimisticConverted {
    private final StampedLock lock = new StampedLock();
    private int value;

    private synchronized void change() {
        value++;
    }

    private void stampFirst() {
        long stamp = lock.tryConvertToWriteLock(lock.tryOptimisticRead());
        if (stamp == 0) throw new AssertionError("nobody else writes");
        change();
        stamp = lock.tryConvertToReadLock(stamp);
        change();
        lock.unlock(stamp);
    }

    public static void main(String[] args) {
        OptimisticConverted program = new OptimisticConverted();
        Turns.take(program::stampFirst, program::stampFirst);
    }
}
