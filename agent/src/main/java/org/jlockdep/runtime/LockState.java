package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What a lock itself knows of who holds it. Asked off the known path only, and never where the answer would be the
 * application's code: a subclass may override the question, and whatever it does there it would do under the
 * program's locks.
 */
final class LockState {
    private LockState() {}

    /** Does this thread hold it for certain? What cannot be asked is not. */
    static boolean isHeld(Held h) {
        if (h.kind == LockClasses.MONITOR) return Thread.holdsLock(h.lock);
        if (!TypeInfo.of(h.lock.getClass()).answersAsJdk) return false;
        if (h.lock instanceof ReentrantLock) return ((ReentrantLock) h.lock).isHeldByCurrentThread();
        return h.lock instanceof ReentrantReadWriteLock && isHeld((ReentrantReadWriteLock) h.lock, h.bits);
    }

    private static boolean isHeld(ReentrantReadWriteLock lock, int bits) {
        return (bits & HoldBits.SHARED) != 0 ? lock.getReadHoldCount() > 0 : lock.isWriteLockedByCurrentThread();
    }

    /** How many permits there are now; none if the application has its own idea of that. */
    static int permits(Semaphore semaphore) {
        return TypeInfo.of(semaphore.getClass()).answersAsJdk ? semaphore.availablePermits() : 0;
    }
}
