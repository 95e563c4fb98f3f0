package org.jlockdep.runtime;

/**
 * What starts, waits for or hands something to other threads, as far as a held stack has to do with it: a thread's life goes
 * on in another stretch then, in which all is news again that was told in the one before. Stateless.
 */
final class HeldOrder {
    private HeldOrder() {}

    static void starts(HeldLocks h, Thread child) {
        if (h.busy) return;
        h.othersMayKnow();
        OuterLocks outer = OpenOuterLocks.begin(h, false);
        if (h.order.starts(child, outer)) newStretch(h);
    }

    static void joined(HeldLocks h, Thread other) {
        if (!h.busy && h.order.joins(other)) newStretch(h);
    }

    /** All that the other one did is over, and this thread has waited for it. */
    static void waitedFor(HeldLocks h, Thread other) {
        if (!h.busy && h.outerLocks != null) OpenOuterLocks.end(h, Timeline.outerLocksOf(other));
    }

    /** A worker begins a task. */
    static void begins(HeldLocks h, Object future, String name, Past submission, OuterLocks outer) {
        h.order.begins(future, name, submission, outer);
        newStretch(h);
    }

    /** It is done with it; null: with all. */
    static void ends(HeldLocks h, Object future) {
        h.order.ends(future);
        newStretch(h);
    }

    /** What is over now that others are let go on; a stretch ends with that, if anything was published in it. */
    static Past handsOver(HeldLocks h, String how) {
        int before = h.order.serial;
        Past past = h.order.handsOver(how);
        newStretchUnlessStill(h, before);
        return past;
    }

    /** It goes on with what others handed over, which could have been something else. */
    static void takes(HeldLocks h, Past past, int site, boolean whatever) {
        int before = h.order.serial;
        h.order.takes(past, site, whatever);
        newStretchUnlessStill(h, before);
    }

    /** It waits for whatever may come. */
    static void waits(HeldLocks h) {
        int before = h.order.serial;
        h.order.waits();
        newStretchUnlessStill(h, before);
    }

    private static void newStretchUnlessStill(HeldLocks h, int serial) {
        if (h.order.serial != serial) newStretch(h);
    }

    private static void newStretch(HeldLocks h) {
        h.pairs = null;
        h.owes(h.obligation);
    }
}
