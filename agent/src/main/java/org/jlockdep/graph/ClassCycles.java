package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which cycles of lock classes are told: for each edge the shortest one through it, and then any longer one that is
 * worse, so that a guarded cycle hides no real one. When an edge closes a cycle, the other edges of its strongly
 * connected component get their turn as well: what is found does not depend on which edge came last.
 */
final class ClassCycles {
    /** Cycles judged for one edge at one occasion. */
    private static final int MAX_CYCLES = 64;

    private final CycleFinder finder = new CycleFinder(MAX_CYCLES);
    private final Judge judge = new Judge();
    private final Map<Set<Edge>, Finding> findings = new HashMap<>();

    /** To be told of everything an edge learns. */
    void learnt(Edge edge, News news, Consumer<Prediction> told) {
        if (news == News.NONE) {
            return;
        }
        rejudge(edge, told);
        if (news == News.KIND) {
            coverComponent(edge, told);
        } else if (edge.isCyclic()) {
            cover(edge, edge, told);
        }
    }

    private void rejudge(Edge edge, Consumer<Prediction> told) {
        for (Finding finding : edge.findings()) {
            if (finding.level() != Level.ERROR) {
                Optional<Prediction> now = judge.judge(startingWith(edge, finding.cycle()));
                if (now.isPresent() && finding.raise(now.get().level())) {
                    told.accept(now.get());
                }
            }
        }
    }

    private void coverComponent(Edge closing, Consumer<Prediction> told) {
        cover(closing, closing, told);
        if (closing.isCyclic()) {
            for (Edge edge : CycleFinder.component(closing)) {
                edge.markCyclic();
                cover(edge, closing, told);
            }
        }
    }

    private void cover(Edge edge, Edge closing, Consumer<Prediction> told) {
        if (edge.isCovered(Level.ERROR)) {
            return;
        }
        finder.search(edge, cycle -> {
            edge.markCyclic();
            tellIfWorse(edge, startingWith(closing, cycle), told);
            return !edge.isCovered(Level.ERROR);
        });
    }

    private void tellIfWorse(Edge edge, List<Edge> cycle, Consumer<Prediction> told) {
        Set<Edge> key = new HashSet<>(cycle);
        if (findings.containsKey(key)) {
            return;
        }
        Optional<Prediction> judged = judge.judge(cycle);
        if (judged.isPresent() && !edge.isCovered(judged.get().level())) {
            Finding finding = new Finding(cycle, judged.get().level());
            findings.put(key, finding);
            cycle.forEach(each -> each.findings().add(finding));
            told.accept(judged.get());
        }
    }

    /** Rotated; as it is if the edge is not on it. */
    private static List<Edge> startingWith(Edge edge, List<Edge> cycle) {
        List<Edge> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -Math.max(0, cycle.indexOf(edge)));
        return rotated;
    }
}
