package org.jlockdep.runtime;

/** Tells, on the thread itself, that a lock is used in a wrong way. */
final class Wrongs {
    private Wrongs() {}

    /**
     * The thread, or its task, is done: what it took and still holds it will not release. Only what can be asked is told,
     * which an entry left by a release that we did not see is not; and what others may release is not told.
     */
    static void kept(HeldLocks h, int from, Misuse misuse) {
        for (int i = from; i < h.depth; i++) {
            if (LockState.isHeld(h.held[i])) tell(h, h.held[i], misuse);
        }
    }

    /** The lock is not wanted: something is wrong with how it is used. */
    static void used(HeldLocks h, Object lock, Object owner, int kind, int site, int bits, Misuse misuse) {
        int lockClass = HeldClasses.resolve(h, site, lock, owner, kind);
        h.dropEnded();
        h.wanted.set(lock, kind, site, lockClass, bits);
        tell(h, h.wanted, misuse);
    }

    private static void tell(HeldLocks h, Held lock, Misuse misuse) {
        if (h.depth != 0) HeldChains.at(h, h.depth - 1); // so that all lock classes are known
        h.busy(true);
        try {
            Publisher.misused(h, h.held, h.depth, lock, misuse);
        } finally {
            h.wanted.lock = null;
            h.busy = false;
            h.guard = h.seen;
        }
    }
}
