package org.jlockdep.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of one thread's life, or of a task that it runs, between starting, joining, signalling or waiting: a node of
 * the happens-before order (JLS 17.4.5) that {@code Thread.start} and {@code Thread.join} make, and what threads hand over
 * to each other. Acquisitions of two segments of which one is reached from the other never overlap. Immutable.
 */
public final class Segment {
    /** Bounds a comparison: what is farther apart is taken for unordered, which hides nothing. */
    private static final int MAX_STEPS = 10_000;

    private final int number;
    private final List<Segment> before;
    private final List<Segment> given;
    private final String how;
    private final boolean loose;
    private final int task;

    /**
     * @param number unique within its JVM, and greater than those before
     * @param before those that ended before this one began, as far as they are not before one another
     */
    public Segment(int number, Segment... before) {
        this(number, Arrays.asList(before), Collections.<Segment>emptyList(), "", false, 0);
    }

    private Segment(int number, List<Segment> before, List<Segment> given, String how, boolean loose, int task) {
        this.number = number;
        this.before = Collections.unmodifiableList(new ArrayList<>(before));
        this.given = Collections.unmodifiableList(new ArrayList<>(given));
        this.how = Objects.requireNonNull(how);
        this.loose = loose;
        this.task = task;
    }

    /**
     * The same, begun by what others handed over.
     *
     * @param by which hand-over that was, for people
     * @param others that ended before that
     */
    public Segment given(String by, List<Segment> others) {
        return new Segment(number, before, others, by, loose, task);
    }

    /** Do they come right after the same? */
    boolean hasPastOf(Segment other) {
        return before.equals(other.before) && given.equals(other.given);
    }

    /** The same of a thread that might have come to it without what it did before, as it takes whatever comes. */
    public Segment loose() {
        return new Segment(number, before, given, how, true, task);
    }

    /** The same of a task, which a pool's worker runs. @param run unique within its JVM, above 0 */
    public Segment ofTask(int run) {
        return new Segment(number, before, given, how, loose, run);
    }

    /** The same with others before it, which have the same numbers. */
    public Segment among(Map<Integer, Segment> others) {
        return new Segment(number, among(before, others), among(given, others), how, loose, task);
    }

    private static List<Segment> among(List<Segment> segments, Map<Integer, Segment> others) {
        List<Segment> found = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            found.add(others.get(segment.number()));
        }
        return found;
    }

    public int number() {
        return number;
    }

    /** By the thread's own order, and by starting and joining. */
    public List<Segment> before() {
        return before;
    }

    /** By a hand-over. */
    public List<Segment> given() {
        return given;
    }

    /** Which one, for people; empty if there is none. */
    public String how() {
        return how;
    }

    /** Must those before it not be taken for those that it has to do with, once something is handed over? */
    public boolean isLoose() {
        return loose;
    }

    /** Of which task it is; 0 if it is the thread's own. */
    public int task() {
        return task;
    }

    /** Was this one over when the other began, by the threads' own order, starting and joining alone? */
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

    /**
     * Was this one over when the other began, by what was handed over as well? Empty if not, else the first hand-over on
     * the way. A thread that takes whatever comes might have come to it without what it did before, so that does not count.
     */
    public Optional<String> handedOverTo(Segment other) {
        Set<Integer> seen = new HashSet<>();
        Deque<Way> open = new ArrayDeque<>();
        open.push(new Way(other, ""));
        while (!open.isEmpty() && seen.size() < MAX_STEPS) {
            Way way = open.pop();
            if (way.from.number == number) {
                return Optional.of(way.first);
            }
            push(way.from.given, way.from.how, open, seen);
            if (!way.from.loose) {
                push(way.from.before, way.first, open, seen);
            }
        }
        return Optional.empty();
    }

    private void push(List<Segment> earlier, String first, Deque<Way> open, Set<Integer> seen) {
        for (Segment segment : earlier) {
            if (segment.number >= number && seen.add(segment.number)) {
                open.push(new Way(segment, first));
            }
        }
    }

    /** From a segment to the later one that is asked about, and the hand-over on it that came first. */
    private static final class Way {
        final Segment from;
        final String first;

        Way(Segment from, String first) {
            this.from = from;
            this.first = first;
        }
    }

    @Override
    public String toString() {
        return "segment " + number;
    }
}
