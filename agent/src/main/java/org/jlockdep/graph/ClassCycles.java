package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which cycles of lock classes are told: all of them, each as soon as it is strong and more than a detour. Such a cycle
 * goes through the edge that has just learnt something, so no other edge needs a look, and what is found does not depend
 * on which edge came last. Only in a thicket, where many cycles share an edge, is a choice made: the shortest, and of
 * the rest those that are the worst yet for some edge, so that guarded cycles hide no real one.
 */
final class ClassCycles {
    /** Cycles looked at for one edge at one occasion. */
    private static final int MAX_CYCLES = 64;
    /** An edge on so many cycles that were told is in a thicket. */
    private static final int THICKET = 8;

    private final CycleFinder finder = new CycleFinder(MAX_CYCLES);
    private final Judge judge = new Judge();

    /** To be told when an edge is new or can block in a new way. */
    void changed(Edge edge, Consumer<Prediction> told) {
        rejudge(edge, judge::judge, told);
        search(edge, judge::judge, told);
    }

    /** To be told when an edge has one more witness, its last. */
    void witnessed(Edge edge, Consumer<Prediction> told) {
        if (edge.isCyclic()) {
            rejudge(edge, judge::judgeNewest, told);
            if (!isThicket(edge) || !edge.isCovered(Level.ERROR)) {
                search(edge, judge::judgeNewest, told);
            }
        }
    }

    private void rejudge(Edge edge, Judgement judgement, Consumer<Prediction> told) {
        for (KnownCycle cycle : edge.cycles()) {
            if (cycle.level() != Level.ERROR) {
                judgement
                        .judge(startingWith(edge, cycle.edges()))
                        .filter(prediction -> cycle.raise(prediction.level()))
                        .ifPresent(told);
            }
        }
    }

    private void search(Edge edge, Judgement judgement, Consumer<Prediction> told) {
        finder.search(edge, cycle -> {
            cycle.forEach(Edge::markCyclic);
            if (!isKnown(edge, cycle)) {
                judgement
                        .judge(cycle)
                        .filter(prediction -> isWorthTelling(cycle, prediction.level()))
                        .ifPresent(prediction -> tell(cycle, prediction, told));
            }
            return true;
        });
    }

    private static boolean isKnown(Edge edge, List<Edge> cycle) {
        return edge.cycles().stream().anyMatch(known -> known.isOf(cycle));
    }

    private static boolean isWorthTelling(List<Edge> cycle, Level level) {
        return cycle.stream().noneMatch(ClassCycles::isThicket)
                || !cycle.stream().allMatch(edge -> edge.isCovered(level));
    }

    private static boolean isThicket(Edge edge) {
        return edge.cycles().size() >= THICKET;
    }

    private static void tell(List<Edge> cycle, Prediction prediction, Consumer<Prediction> told) {
        KnownCycle known = new KnownCycle(cycle, prediction.level());
        cycle.forEach(edge -> edge.cycles().add(known));
        told.accept(prediction);
    }

    private static List<Edge> startingWith(Edge edge, List<Edge> cycle) {
        List<Edge> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -cycle.indexOf(edge));
        return rotated;
    }

    /** One of the judge's two ways of looking at a cycle. */
    private interface Judgement {
        Optional<Prediction> judge(List<Edge> cycle);
    }
}
