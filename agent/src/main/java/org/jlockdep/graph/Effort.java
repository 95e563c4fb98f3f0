package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What one search has found and may still spend. */
final class Effort {
    private final Predicate<List<Edge>> wantsMore;
    private final Set<List<Edge>> found = new HashSet<>();
    private int cycles;
    private int steps;

    Effort(int cycles, int steps, Predicate<List<Edge>> wantsMore) {
        this.cycles = cycles;
        this.steps = steps;
        this.wantsMore = wantsMore;
    }

    boolean isWorthwhile() {
        return cycles > 0 && steps > 0;
    }

    void step() {
        steps--;
    }

    /** The same cycle can be strong in two ways; it is passed on once. */
    void found(List<Edge> path) {
        List<Edge> cycle = new ArrayList<>(path);
        if (found.add(cycle)) {
            cycles = wantsMore.test(cycle) ? cycles - 1 : 0;
        }
    }
}
