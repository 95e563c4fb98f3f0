package org.jlockdep.runtime;

/** Permits of semaphores in held stacks: those that a thread has of one semaphore are one entry, which counts them. */
final class HeldPermits {
    private HeldPermits() {}

    /** How many permits of the semaphore the thread has. */
    static int count(HeldLocks h, Object semaphore) {
        int at = h.indexOf(semaphore, LockClasses.SEMAPHORE);
        return at < 0 ? 0 : h.held[at].count;
    }

    /** As {@link HeldLocks#acquiring}. */
    static void acquiring(HeldLocks h, Object semaphore, Object owner, int site, int bits, int permits) {
        h.wantedPermits = permits;
        h.acquiring(semaphore, owner, LockClasses.SEMAPHORE, site, bits);
    }

    /** As {@link HeldLocks#acquired}. */
    @Counted(Counted.ACQUISITION)
    static void acquired(HeldLocks h, Object semaphore, Object owner, int site, int bits, int permits, int token) {
        int before = count(h, semaphore);
        if (before != token) {
            // As for locks: readers know who made the call, not what is within it.
            if (token == 0) h.held[h.indexOf(semaphore, LockClasses.SEMAPHORE)].site = site;
            return;
        }
        if (before == 0) h.acquiredAnew(semaphore, owner, LockClasses.SEMAPHORE, site, bits, 0);
        int at = h.indexOf(semaphore, LockClasses.SEMAPHORE);
        if (at >= 0) h.held[at].count = before + permits; // unless there was no room for it
    }

    static void released(HeldLocks h, Object semaphore, Object owner, int site, int permits, int token) {
        int had = count(h, semaphore);
        if (had != token) return;
        if (permits > had) releasedTooMany(h, semaphore, owner, site);
        if (had == 0) return;
        int at = h.indexOf(semaphore, LockClasses.SEMAPHORE);
        h.lastReturned = semaphore;
        if (permits < had) {
            h.held[at].count = had - permits;
            return;
        }
        h.held[at].returned();
        h.removeAt(at);
    }

    private static void releasedTooMany(HeldLocks h, Object semaphore, Object owner, int site) {
        if (Semaphores.isOverdone(semaphore, h.lastReturned == semaphore)) {
            Wrongs.used(h, semaphore, owner, LockClasses.SEMAPHORE, site, 0, Misuse.UNBALANCED);
        }
        Orphans.released(h, semaphore, LockClasses.SEMAPHORE);
    }

    /** Whoever wants a permit may have to wait from now on. */
    static void crowd(HeldLocks h, Instances.Instance semaphore, Object object, Object owner, int site, int bits) {
        int lockClass = HeldClasses.at(h, site, object, owner, LockClasses.SEMAPHORE);
        if (WantedChains.noteWriter(h, object, LockClasses.SEMAPHORE, site, lockClass, bits)) semaphore.takers = null;
    }
}
