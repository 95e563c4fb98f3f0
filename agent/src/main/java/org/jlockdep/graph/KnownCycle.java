package org.jlockdep.graph;

import java.util.List;

/** A cycle that has been told, and how badly. */
final class KnownCycle {
    private final List<Edge> edges;
    private Level level;

    KnownCycle(List<Edge> edges, Level level) {
        this.edges = edges;
        this.level = level;
    }

    List<Edge> edges() {
        return edges;
    }

    /** In whatever rotation. */
    boolean isOf(List<Edge> cycle) {
        return edges.size() == cycle.size() && edges.containsAll(cycle);
    }

    Level level() {
        return level;
    }

    /** Returns false if that is nothing worse. */
    boolean raise(Level other) {
        boolean worse = other.compareTo(level) > 0;
        if (worse) {
            level = other;
        }
        return worse;
    }
}
