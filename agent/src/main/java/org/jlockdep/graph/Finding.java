package org.jlockdep.graph;

import java.util.List;

/** A cycle that has been told, and how badly. */
final class Finding {
    private final List<Edge> cycle;
    private Level level;

    Finding(List<Edge> cycle, Level level) {
        this.cycle = cycle;
        this.level = level;
    }

    List<Edge> cycle() {
        return cycle;
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
