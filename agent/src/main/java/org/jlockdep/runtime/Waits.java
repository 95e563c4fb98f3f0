package org.jlockdep.runtime;

/**
 * About to wait on a monitor or a condition: the lock is given up and wanted back while all others stay held. The entry
 * stays where it is, since nothing else can happen in this thread before it has the lock again, whichever way the wait ends.
 */
final class Waits {
    private Waits() {}

    @OutOfLine
    static void begin(HeldLocks h, Object lock, int kind, int site) {
        OwnLocks.hideAll(h);
        if (!WatchedWaits.isOff()) HeldOrder.waits(h);
        int at = h.indexOf(lock, kind);
        if (at < 0) return;
        if (h.outerLocks != null) h.outerLocks.gaveUp(at);
        h.othersMayKnow();
        if (h.depth < 2) return;
        Held given = h.held[at];
        HeldClasses.of(h, given);
        if (Steering.isOn()) Steering.waits(h, given.lockClass, given.bits);
        ChainNode node = HeldChains.without(h, at).child(HeldChains.key(given.lockClass, relock(given.bits)));
        if (!node.isKnown(h.serial()) && hasEnded(h, given, at, node, site)) begin(h, lock, kind, site);
    }

    /** @return whether the chain is another one, since something in it is held no longer */
    private static boolean hasEnded(HeldLocks h, Held given, int at, ChainNode node, int site) {
        h.busy(true);
        try {
            h.wanted.set(given.lock, given.kind, site, given.lockClass, relock(given.bits));
            return !Publisher.wantedBack(h, node, h.held, h.depth, at, h.wanted);
        } finally {
            h.wanted.lock = null;
            h.busy = false;
            h.guard = h.seen;
        }
    }

    /** How a lock that is held so is wanted after a wait. */
    private static int relock(int bits) {
        return bits & HoldBits.SHARED | HoldBits.RELOCK;
    }
}
