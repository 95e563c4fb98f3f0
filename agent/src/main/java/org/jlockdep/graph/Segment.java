package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A stretch of one thread's life between starting or joining other threads: a node of the happens-before order that
 * {@code Thread.start} and {@code Thread.join} make (JLS 17.4.5). Acquisitions of two segments of which one is reached
 * from the other never overlap. Immutable.
 */
public final class Segment {
    private final int number;
    private final List<Segment> before;

    /**
     * @param number unique within its JVM
     * @param before those that ended before this one began, as far as they are not before one another
     */
    public Segment(int number, Segment... before) {
        this.number = number;
        this.before = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(before)));
    }

    public int number() {
        return number;
    }

    public List<Segment> before() {
        return before;
    }

    @Override
    public String toString() {
        return "segment " + number;
    }
}
