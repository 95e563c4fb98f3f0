package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * What a lock itself knows of who holds it. Asked off the known path only, and never where the answer would be the
 * application's code: a subclass may override the question, and whatever it does there it would do under the
 * program's locks.
 */
final class LockState {
    private LockState() {}

    /** Does this thread hold it for certain? What cannot be asked is not. */
    static boolean isHeld(Held h) {
        if (h.lock == null) return false; // see HeldLocks.letGo
        if (h.kind == LockClasses.MONITOR) return Thread.holdsLock(h.lock);
        if (!TypeInfo.answers(h.lock)) return false;
        if (h.lock instanceof ReentrantLock) return ((ReentrantLock) h.lock).isHeldByCurrentThread();
        return h.lock instanceof ReentrantReadWriteLock && isHeld((ReentrantReadWriteLock) h.lock, h.bits);
    }

    private static boolean isHeld(ReentrantReadWriteLock lock, int bits) {
        return (bits & HoldBits.SHARED) != 0 ? lock.getReadHoldCount() > 0 : lock.isWriteLockedByCurrentThread();
    }

    /** Does this thread hold whatever lock the object is, taken by a way that nobody saw? */
    static boolean isTaken(Object lock) {
        if (Thread.holdsLock(lock)) return true;
        if (!TypeInfo.answers(lock)) return false;
        if (lock instanceof ReentrantLock) return ((ReentrantLock) lock).isHeldByCurrentThread();
        if (!(lock instanceof ReentrantReadWriteLock)) return false;
        return isHeld((ReentrantReadWriteLock) lock, 0) || isHeld((ReentrantReadWriteLock) lock, HoldBits.SHARED);
    }

    /** Is it certain that this thread, whose stack has the entry, holds the lock no longer? */
    static boolean isOver(Held h) {
        if (h.kind == LockClasses.MONITOR || h.lock == null) return !isHeld(h);
        if (!TypeInfo.answers(h.lock)) return Endings.isOver(h);
        if (h.lock instanceof ReentrantLock || h.lock instanceof ReentrantReadWriteLock) return !isHeld(h);
        if (h.lock.getClass() == StampedLock.class) return isOver((StampedLock) h.lock, h);
        return h.lock instanceof Semaphore ? isOver((Semaphore) h.lock, h) : Endings.isOver(h);
    }

    private static boolean isOver(StampedLock lock, Held h) {
        if (h.isShared()) return !lock.isReadLocked();
        return h.count == 1 && h.stamp != 0 ? !lock.validate(h.stamp) : !lock.isWriteLocked();
    }

    /** Is the stamp good, and for that? */
    static boolean isGood(StampedLock lock, long stamp, boolean shared) {
        if (!TypeInfo.answers(lock)) return true;
        return lock.validate(stamp) && (shared ? lock.isReadLocked() : lock.isWriteLocked());
    }

    /** Are so many permits free that this thread's must be among them? */
    private static boolean isOver(Semaphore semaphore, Held h) {
        int all = Semaphores.permits(semaphore);
        return all == Semaphores.SIGNAL || semaphore.availablePermits() + h.count > all;
    }

    /** The same as far as it costs next to nothing: asked of a lock that its holder takes again. */
    static boolean isOutdated(Held h) {
        boolean asks = h.lock.getClass() == ReentrantLock.class && !Types.isChanged(ReentrantLock.class);
        if (asks) return !((ReentrantLock) h.lock).isHeldByCurrentThread();
        return h.since != Endings.clock() && Endings.isOver(h);
    }

    /** How many permits there are now; none if the application has its own idea of that. */
    static int permits(Semaphore semaphore) {
        return TypeInfo.answers(semaphore) ? semaphore.availablePermits() : 0;
    }
}
