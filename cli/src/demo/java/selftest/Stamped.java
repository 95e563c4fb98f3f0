package selftest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/** {@link StampedLock}. */
public abstract class Stamped extends ExplicitLock {
    private final StampedLock lock = new StampedLock();
    private final Deque<Hold> holds = new ArrayDeque<>();
    /** Given back last, so that a row can give it back once more: the thread that did, and has nothing else. */
    private Hold last;

    private static final class Hold {
        final long stamp;
        final boolean shared;
        final Thread thread = Thread.currentThread();

        Hold(long stamp, boolean shared) {
            mustHave(stamp != 0);
            this.stamp = stamp;
            this.shared = shared;
        }

        boolean isOwn() {
            return thread == Thread.currentThread();
        }
    }

    @Override
    final void acquire(How how) {
        try {
            holds.push(new Hold(how.shared ? read(how.attempt) : write(how.attempt), how.shared));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    private Hold own() {
        for (Hold hold : holds) if (hold.isOwn()) return hold;
        return null;
    }

    private long read(How.Attempt attempt) throws InterruptedException {
        if (attempt == How.Attempt.WAITING) return lock.readLock();
        if (attempt == How.Attempt.INTERRUPTIBLY) return lock.readLockInterruptibly();
        return attempt == How.Attempt.TRY ? lock.tryReadLock() : lock.tryReadLock(1, TimeUnit.SECONDS);
    }

    private long write(How.Attempt attempt) throws InterruptedException {
        if (attempt == How.Attempt.WAITING) return lock.writeLock();
        if (attempt == How.Attempt.INTERRUPTIBLY) return lock.writeLockInterruptibly();
        return attempt == How.Attempt.TRY ? lock.tryWriteLock() : lock.tryWriteLock(1, TimeUnit.SECONDS);
    }

    @Override
    final void release() {
        Hold next = own();
        if (next == null && (last == null || !last.isOwn())) next = holds.peek();
        if (next != null) {
            holds.remove(next);
            last = next;
        }
        if (last.shared) lock.unlockRead(last.stamp);
        else lock.unlockWrite(last.stamp);
    }

    @Override
    final void convert(How how) {
        long stamp = holds.pop().stamp;
        long converted = how.shared ? lock.tryConvertToReadLock(stamp) : lock.tryConvertToWriteLock(stamp);
        holds.push(new Hold(converted, how.shared));
    }
}
