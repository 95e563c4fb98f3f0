package org.jlockdep.runtime;

/** What rewritten code of {@code ConcurrentHashMap} calls around its synchronized blocks; as {@link Hooks} otherwise. */
public final class BinHooks {
    private BinHooks() {}

    /**
     * Before {@code monitorenter} on the first node of a bin.
     *
     * @param place of the bin in the table, or less than 0 if the code does not show it
     */
    public static HeldLocks enter(Object map, int place, HeldLocks known, int site) {
        HeldLocks h = Hooks.held(known);
        if (h != null) {
            try {
                HeldBins.enter(h, map, place, site);
            } catch (Throwable t) {
                h.guard = HeldLocks.DOUBTFUL;
                Health.failed(t, h);
            }
        }
        return h;
    }

    /** After {@code monitorexit}. Of the bins of one map, the last one entered is the first to be left. */
    public static void exit(Object map, HeldLocks known) {
        HeldLocks h = Hooks.held(known);
        if (h == null) return;
        try {
            HeldBins.exit(h, map);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }
}
