package org.jlockdep.runtime;

/** Stamps in held stacks: what a {@code StampedLock} returned goes with the hold, since any thread may give it back. */
final class HeldStamps {
    private HeldStamps() {}

    /** The hold that was just added to this lock has that stamp. */
    static void taken(HeldLocks h, Object lock, int bits, long stamp) {
        Held hold = h.find(lock, LockClasses.STAMPED, bits);
        if (hold == null) return;
        if (h.turns == 0) Stamps.hasStack(h);
        hold.stamp = hold.count == 1 ? stamp : 0;
        hold.turn = hold.count == 1 ? ++h.turns : 0;
    }

    /** A stamp is about to be given back, or changed: this must be known before the lock counts one reader less. */
    static void giving(HeldLocks h, Object lock) {
        for (int i = h.depth - 1; i >= 0; i--) if (h.held[i].lock == lock) h.held[i].turn = 0;
    }

    /** A stamp was given back. */
    static void released(HeldLocks h, Object lock, Object owner, int site, long stamp) {
        if (h.indexOf(lock, LockClasses.STAMPED) < 0 && isMissing(h, lock, stamp)) {
            Wrongs.used(h, lock, owner, LockClasses.STAMPED, site, HoldBits.SHARED, Misuse.UNBALANCED);
        } else {
            gaveUp(h, lock, stamp);
        }
    }

    /** The hold with this stamp is over: the own one, unless that is known to have another stamp. */
    static void gaveUp(HeldLocks h, Object lock, long stamp) {
        int at = h.indexOf(lock, LockClasses.STAMPED);
        if (at >= 0 && !h.held[at].hasOtherStamp(stamp)) h.release(at);
        else Orphans.released(h, lock, LockClasses.STAMPED);
    }

    private static boolean isMissing(HeldLocks h, Object lock, long stamp) {
        h.busy(true);
        try {
            return Stamps.isMissing(lock, stamp);
        } finally {
            h.busy = false;
            h.guard = h.seen;
        }
    }
}
