package org.jlockdep.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A stretch of one thread's life between starting or joining other threads: a node of the happens-before order that
 * {@code Thread.start} and {@code Thread.join} make (JLS 17.4.5). Acquisitions of two segments of which one is reached
 * from the other never overlap. Immutable.
 */
public final class Segment {
    /** Bounds a comparison: what is farther apart is taken for unordered, which hides nothing. */
    private static final int MAX_STEPS = 10_000;

    private final int number;
    private final List<Segment> before;

    /**
     * @param number unique within its JVM, and greater than those before
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

    /** Was this one over when the other began? */
    public boolean isBefore(Segment other) {
        Set<Integer> seen = new HashSet<>();
        Deque<Segment> open = new ArrayDeque<>(other.before);
        while (!open.isEmpty() && seen.size() < MAX_STEPS) {
            Segment earlier = open.pop();
            if (earlier.number == number) {
                return true;
            }
            if (earlier.number > number && seen.add(earlier.number)) {
                open.addAll(earlier.before);
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "segment " + number;
    }
}
