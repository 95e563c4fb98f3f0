package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Holds of an application's own locks that another thread has ended. Such a lock cannot be asked who holds it; but it is
 * seen when one releases it who has not taken it, and then a hold that began before is over.
 */
final class Endings {
    /** Counts such releases. */
    private static final AtomicInteger CLOCK = new AtomicInteger();

    private Endings() {}

    static int clock() {
        return CLOCK.get();
    }

    /**
     * A release is about to be called in a thread that does not hold the lock. Drawn before the call: who gets the lock by
     * it is in the middle of his own call then, and his hold begins later.
     *
     * @return what {@link #released} is to be given
     */
    static int begin() {
        return CLOCK.incrementAndGet();
    }

    /** It returned. */
    static void released(Object lock, int ending) {
        Instances.Instance instance = Instances.remember(lock);
        if (ending - instance.endedAt > 0) instance.endedAt = ending;
    }

    /** May threads release it that have not taken it? The JDK's re-entrant locks throw an exception then. */
    static boolean canArise(Object lock) {
        return !(lock instanceof ReentrantLock || lock instanceof ReentrantReadWriteLock);
    }

    /** Readers are many, and one of them may have been released that nobody saw come. */
    static boolean isOver(Held h) {
        boolean own = h.kind == LockClasses.LOCK || h.kind == LockClasses.READ_WRITE;
        return own && !h.isShared() && canArise(h.lock) && wasReleased(h);
    }

    private static boolean wasReleased(Held h) {
        Instances.Instance instance = Instances.find(h.lock);
        return instance != null && instance.endedAt - h.since > 0;
    }

    /** By that thread. */
    static void released(HeldLocks h, Object lock, int ending) {
        h.busy(true);
        try {
            released(lock, ending);
        } finally {
            h.busy = false;
            h.guard = h.seen;
        }
    }
}
