package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stretch of one thread's life between starting or joining other threads, in which it published something. Made while
 * its thread is busy, read by any. What is reachable from it was over when it began.
 */
public final class Segment {
    /** Bounds the memory: when they are used up, later events have no known order, which hides nothing. */
    private static final int MAX = 1 << 16;
    /** Bounds a comparison; who was not found by then is taken for unordered. */
    private static final int STEPS = 256;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static final Segment[] NONE = {};

    /** Greater than those of all segments before it. */
    public final int number;
    /** Never changed. */
    public final Segment[] before;

    private Segment(int number, Segment[] before) {
        this.number = number;
        this.before = before;
    }

    /** Null if there are too many. */
    static Segment after(Segment[] before) {
        return NUMBERS.get() >= MAX ? null : new Segment(NUMBERS.incrementAndGet(), before);
    }

    boolean isAfter(Segment other) {
        return reaches(other, new int[] {STEPS});
    }

    private boolean reaches(Segment other, int[] steps) {
        for (Segment earlier : before) {
            if (earlier == other) return true;
            if (earlier.number > other.number && steps[0]-- > 0 && earlier.reaches(other, steps)) return true;
        }
        return false;
    }
}
