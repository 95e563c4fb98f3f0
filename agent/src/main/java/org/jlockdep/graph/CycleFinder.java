package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the strong cycles through a given edge, the shortest first, no class twice in one cycle. A budget of cycles
 * and of steps bounds the work where there are very many.
 */
final class CycleFinder {
    private static final int MAX_STEPS = 20_000;

    private final int maxCycles;

    CycleFinder(int maxCycles) {
        this.maxCycles = maxCycles;
    }

    /** @param wantsMore gets each cycle, beginning with the given edge, and says whether to go on */
    void search(Edge closing, Predicate<List<Edge>> wantsMore) {
        if (closing.near().in().isEmpty() || closing.far().out().isEmpty()) {
            return;
        }
        List<CycleWalk> walks = new ArrayList<>(2);
        Effort effort = new Effort(maxCycles, MAX_STEPS, wantsMore);
        for (EdgeKind kind : StrongPath.best(closing.kindBits())) {
            walks.add(new CycleWalk(closing, kind, effort));
        }
        for (int length = 2; effort.isWorthwhile() && !walks.isEmpty(); length++) {
            walkAll(walks, length, effort);
        }
    }

    private static void walkAll(List<CycleWalk> walks, int length, Effort effort) {
        for (CycleWalk walk : new ArrayList<>(walks)) {
            if (effort.isWorthwhile() && !walk.find(length)) {
                walks.remove(walk);
            }
        }
    }
}
