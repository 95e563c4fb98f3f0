package selftest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** {@link ReentrantReadWriteLock}. */
public abstract class ReadWrite extends ExplicitLock {
    private final ReentrantReadWriteLock lock;
    private final Deque<Boolean> shared = new ArrayDeque<>();
    /** The mode given back last, so that a row can give it back once more. */
    private boolean last;

    protected ReadWrite() {
        this(false);
    }

    protected ReadWrite(boolean fair) {
        lock = new ReentrantReadWriteLock(fair);
    }

    @Override
    final void acquire(How how) {
        try {
            if (how.shared) read(how.attempt);
            else write(how.attempt);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
        shared.push(how.shared);
    }

    private void read(How.Attempt attempt) throws InterruptedException {
        if (attempt == How.Attempt.WAITING) lock.readLock().lock();
        else if (attempt == How.Attempt.INTERRUPTIBLY) lock.readLock().lockInterruptibly();
        else if (attempt == How.Attempt.TRY) mustHave(lock.readLock().tryLock());
        else mustHave(lock.readLock().tryLock(1, TimeUnit.SECONDS));
    }

    private void write(How.Attempt attempt) throws InterruptedException {
        if (attempt == How.Attempt.WAITING) lock.writeLock().lock();
        else if (attempt == How.Attempt.INTERRUPTIBLY) lock.writeLock().lockInterruptibly();
        else if (attempt == How.Attempt.TRY) mustHave(lock.writeLock().tryLock());
        else mustHave(lock.writeLock().tryLock(1, TimeUnit.SECONDS));
    }

    @Override
    final boolean hasQueued() {
        return lock.hasQueuedThreads();
    }

    @Override
    final void release() {
        if (!shared.isEmpty()) last = shared.pop();
        if (last) lock.readLock().unlock();
        else lock.writeLock().unlock();
    }
}
