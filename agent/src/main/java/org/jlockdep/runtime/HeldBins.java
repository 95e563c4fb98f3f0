package org.jlockdep.runtime;

/** Bins of maps in held stacks, see {@link Bins}: each entry says which one it is by its place in the table. */
final class HeldBins {
    private HeldBins() {}

    /** About to enter a bin of a map. It has an entry of its own even if the thread has it already, see {@link #exit}. */
    static void enter(HeldLocks h, Object map, int place, int site) {
        int d = h.depth;
        Held next = h.held[d];
        if (next.isAgain(map, site) && next.place == place && h.guard == Epoch.now()) {
            h.depth = d + 1;
        } else {
            enterAnew(h, map, place, site);
        }
    }

    @Counted(Counted.WALK)
    @OutOfLine
    private static void enterAnew(HeldLocks h, Object map, int place, int site) {
        if (h.ignores(map) || !Bins.isKnown(map)) return;
        if (h.guard != Epoch.now()) h.catchUp();
        int lockClass = HeldClasses.at(h, site, map, null, LockClasses.BIN);
        h.wanted.place = place;
        ChainNode node = WantedChains.chainOf(h, map, LockClasses.BIN, site, lockClass, 0, !h.holdsBin(map, place));
        h.push(map, Held.NEVER, map, LockClasses.BIN, site, lockClass, 0, node).place = place;
    }

    /** Left the bin of that map that was entered last. */
    static void exit(HeldLocks h, Object map) {
        if (!h.busy) h.release(map, LockClasses.BIN, 0);
    }
}
