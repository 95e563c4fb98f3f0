package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Locks without an owner: a stamp may be released by any thread, and so may a permit. A release by a thread that does
 * not hold the lock is noted here, and the thread that took it drops its entry before it is used again.
 */
final class Orphans {
    private Orphans() {}

    /** Kinds that may be released by another thread. */
    static boolean canArise(int kind) {
        return kind == LockClasses.STAMPED || kind == LockClasses.SEMAPHORE || kind == LockClasses.MAP;
    }

    /** A thread released what it does not hold. A permit that is given without being taken is a signal, not a lock. */
    static void released(Object lock, int kind) {
        Instances.Instance instance = Instances.remember(lock);
        if (kind != LockClasses.SEMAPHORE) orphans(instance).incrementAndGet();
        else if (instance.permits == Semaphores.SIGNAL) return; // all threads know
        else instance.permits = Semaphores.SIGNAL;
        Epoch.next();
    }

    private static AtomicInteger orphans(Instances.Instance instance) {
        synchronized (instance) { // ours alone, held for two stores
            if (instance.orphans == null) instance.orphans = new AtomicInteger();
            return instance.orphans;
        }
    }

    /** Was that lock ever released by a thread that did not hold it? */
    static boolean everExisted(Object lock) {
        Instances.Instance instance = Instances.find(lock);
        return instance != null && instance.orphans != null;
    }

    /** Was this hold released by somebody else? A release answers for one hold. */
    static boolean isOrphan(Held hold) {
        Instances.Instance instance = Instances.find(hold.lock);
        if (instance == null) return false;
        if (hold.kind == LockClasses.SEMAPHORE) return instance.permits == Semaphores.SIGNAL;
        AtomicInteger orphans = instance.orphans;
        if (orphans == null) return false;
        for (int n = orphans.get(); n > 0; n = orphans.get()) if (orphans.compareAndSet(n, n - 1)) return true;
        return false;
    }

    /** By that thread, of a kind that any thread may release. */
    static void released(HeldLocks h, Object lock, int kind) {
        h.busy(true);
        try {
            released(lock, kind);
        } finally {
            h.busy = false;
            h.guard = h.seen;
        }
    }
}
