package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stretch of one thread's life, or of a task that it runs, between starting, joining, signalling or waiting, in which it
 * published something. Made while its thread is busy, read by any. What is reachable from it was over when it began.
 */
public final class Stretch {
    /** Bounds the memory: when they are used up, later events have no known order, which hides nothing. */
    private static final int MAX = 1 << 16;
    /** Bounds a comparison; who was not found by then is taken for unordered. */
    private static final int STEPS = 256;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static final Stretch[] NONE = {};

    /** Greater than those of all segments before it. */
    public final int number;
    /** By the thread's own order, by starting and joining. Never changed. */
    public final Stretch[] before;
    /** By a hand-over. Never changed. */
    public final Stretch[] given;
    /** Which one that was, in words, and where it was taken: a site, or 0. */
    public final String how;

    public final int site;
    /** Does its thread take whatever comes? Then it is chance that those before it are. */
    public final boolean loose;
    /** The task that it is of, or 0. */
    public final int task;

    private Stretch(int number, Stretch[] before, Stretch[] given, String how, int site, boolean loose, int task) {
        this.number = number;
        this.before = before;
        this.given = given;
        this.how = how;
        this.site = site;
        this.loose = loose;
        this.task = task;
    }

    /** Null if there are too many. */
    static Stretch after(Stretch[] before) {
        return after(before, NONE, "", 0, false, 0);
    }

    /** The same, for what somebody handed over as well. */
    static Stretch after(Stretch[] before, Stretch[] given, String how, int site, boolean loose, int task) {
        if (NUMBERS.get() >= MAX) return null;
        return new Stretch(NUMBERS.incrementAndGet(), before, given, how, site, loose, task);
    }

    /** By starting and joining alone. */
    boolean isAfter(Stretch other) {
        return reaches(other, new int[] {STEPS});
    }

    private boolean reaches(Stretch other, int[] steps) {
        for (Stretch earlier : before) {
            if (earlier == other) return true;
            if (earlier.number > other.number && steps[0]-- > 0 && earlier.reaches(other, steps)) return true;
        }
        return false;
    }
}
