package org.jlockdep.runtime;

import java.util.Arrays;

/**
 * What is known of one thread's place in the order that {@code Thread.start} and {@code Thread.join} make. Used by its
 * own thread only; by the one that starts it before, and by those that join it after that.
 *
 * <p>A segment exists only once something was published in it, so that a program which starts a million threads and
 * nests no locks costs nothing, and no chain of segments grows.
 */
final class Timeline {
    /** More than so many at once are not remembered: an order less, which hides nothing. */
    private static final int MAX_BEFORE = 1 << 10;

    /** What ended before the current stretch began. */
    private Segment[] before;
    /** Null as long as nothing was published in the current stretch. */
    private Segment current;

    Timeline(Segment[] before) {
        this.before = before;
    }

    /** That of a thread, or null if nothing is known of it. */
    static Timeline find(Thread thread) {
        Instances.Instance instance = Instances.find(thread);
        return instance == null ? null : instance.timeline;
    }

    static Timeline of(Thread thread) {
        Instances.Instance instance = Instances.remember(thread);
        if (instance.timeline == null) instance.timeline = new Timeline(Segment.NONE);
        return instance.timeline;
    }

    /** Of a thread that is about to be started. */
    static void begin(Thread thread, Segment[] before) {
        Instances.Instance instance = Instances.remember(thread);
        if (instance.timeline == null) instance.timeline = new Timeline(before);
    }

    /** The current stretch's, or null if there are too many. */
    Segment segment() {
        if (current == null) current = Segment.after(before);
        return current;
    }

    /** Whatever is published from now on may overlap with a thread that is started now. Returns what cannot. */
    Segment[] split() {
        before = end();
        current = null;
        return before;
    }

    /** That thread is over. */
    void join(Timeline ended) {
        Segment[] theirs = ended.end();
        if (theirs.length == 0) return;
        before = union(end(), theirs);
        current = null;
    }

    private Segment[] end() {
        return current == null ? before : new Segment[] {current};
    }

    /** Without those that are before another one directly: else a loop that starts and joins would collect them all. */
    private static Segment[] union(Segment[] ours, Segment[] theirs) {
        Segment[] all = Arrays.copyOf(theirs, theirs.length + ours.length);
        int size = theirs.length;
        for (Segment segment : ours) if (!isWithin(theirs, segment)) all[size++] = segment;
        return Arrays.copyOf(all, Math.min(size, MAX_BEFORE));
    }

    private static boolean isWithin(Segment[] segments, Segment wanted) {
        for (Segment segment : segments) {
            if (segment == wanted) return true;
            for (Segment earlier : segment.before) if (earlier == wanted) return true;
        }
        return false;
    }
}
