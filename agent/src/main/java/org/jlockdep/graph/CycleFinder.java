package org.jlockdep.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the strong cycles through a given edge, the shortest first, no class twice in one cycle. A budget of cycles
 * and of steps bounds the work where there are very many; the shortest cycle is always within it.
 */
final class CycleFinder {
    private static final int MAX_STEPS = 20_000;

    private final int maxCycles;

    CycleFinder(int maxCycles) {
        this.maxCycles = maxCycles;
    }

    /** @param wantsMore gets each cycle, beginning with the given edge, and says whether to go on */
    void search(Edge closing, Predicate<List<Edge>> wantsMore) {
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

    /** All edges on any cycle, strong or not, that has something in common with a cycle through the given edge. */
    static Set<Edge> component(Edge edge) {
        Set<Node> after = reach(edge.far(), true);
        if (!after.contains(edge.near())) {
            return new HashSet<>();
        }
        Set<Node> before = reach(edge.near(), false);
        Set<Edge> component = new LinkedHashSet<>();
        for (Node node : after) {
            for (Edge out : node.out()) {
                if (before.contains(node) && before.contains(out.far())) {
                    component.add(out);
                }
            }
        }
        return component;
    }

    private static Set<Node> reach(Node start, boolean forward) {
        Set<Node> reached = new LinkedHashSet<>();
        Queue<Node> fringe = new ArrayDeque<>();
        fringe.add(start);
        reached.add(start);
        while (!fringe.isEmpty()) {
            Node node = fringe.remove();
            for (Edge edge : forward ? node.out() : node.in()) {
                Node next = forward ? edge.far() : edge.near();
                if (reached.add(next)) {
                    fringe.add(next);
                }
            }
        }
        return reached;
    }
}
