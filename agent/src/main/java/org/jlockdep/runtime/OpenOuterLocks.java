package org.jlockdep.runtime;

/** Those of one thread of which nobody knows yet whether they last. Used by that thread only. */
final class OpenOuterLocks {
    /** Of more than so many one is given up: a guard less, which hides nothing. */
    private static final int MOST = 16;

    private final OuterLocks[] open = new OuterLocks[MOST];
    private int size;
    private int next;

    /** @return null if nothing is held that could guard it */
    static OuterLocks begin(HeldLocks h, boolean ofTask) {
        if (h.depth == 0) return null;
        h.busy(true);
        try {
            OuterLocks guard = OuterLocks.of(h, ofTask);
            if (guard == null) return null;
            if (h.outerLocks == null) h.outerLocks = new OpenOuterLocks();
            h.outerLocks.add(guard);
            return guard;
        } finally {
            h.busy(false);
        }
    }

    private void add(OuterLocks guard) {
        if (size < MOST) {
            open[size++] = guard;
            return;
        }
        next = next + 1 & MOST - 1;
        open[next].forget();
        open[next] = guard;
    }

    /** What was guarded is over, and its holder has seen it. */
    static void end(HeldLocks h, OuterLocks guard) {
        if (guard == null || guard.holder != h.owner() || !guard.isOpen()) return;
        h.busy(true);
        try {
            guard.ends(h);
            h.outerLocks.tidy();
        } finally {
            h.busy(false);
        }
    }

    void released(int index) {
        for (int i = 0; i < size; i++) open[i].released(index);
        tidy();
    }

    void gaveUp(int index) {
        for (int i = 0; i < size; i++) open[i].gaveUp(index);
        tidy();
    }

    private void tidy() {
        int kept = 0;
        for (int i = 0; i < size; i++) if (open[i].isOpen()) open[kept++] = open[i];
        for (int i = kept; i < size; i++) open[i] = null;
        size = kept;
    }
}
