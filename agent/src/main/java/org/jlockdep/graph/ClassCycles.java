package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
        rejudge(edge, false, told);
        search(edge, false, told);
    }

    /** To be told when an edge has one more witness, its last. */
    void witnessed(Edge edge, Consumer<Prediction> told) {
        if (edge.isCyclic()) {
            rejudge(edge, true, told);
            if (!isThicket(edge) || !edge.isCovered(Level.ERROR)) {
                search(edge, true, told);
            }
        }
    }

    /** @param newest is only the last witness of each edge to be looked at? */
    private void rejudge(Edge edge, boolean newest, Consumer<Prediction> told) {
        judge.begin();
        for (KnownCycle cycle : edge.cycles()) {
            if (cycle.level() != Level.ERROR) {
                List<Edge> edges = startingWith(edge, cycle.edges());
                Optional<Prediction> judged = judge(edges, newest, Doubt.worseThan(cycle.level()));
                if (judged.isPresent() && cycle.raise(judged.get().level())) {
                    told.accept(judged.get());
                }
            }
        }
    }

    private Optional<Prediction> judge(List<Edge> cycle, boolean newest, int below) {
        return newest ? judge.judgeNewest(cycle, below) : judge.judge(cycle, below);
    }

    private void search(Edge edge, boolean newest, Consumer<Prediction> told) {
        judge.begin();
        finder.search(edge, new Predicate<List<Edge>>() {
            @Override
            public boolean test(List<Edge> cycle) {
                found(cycle, edge, newest, told);
                return judge.isPatient();
            }
        });
    }

    private void found(List<Edge> cycle, Edge edge, boolean newest, Consumer<Prediction> told) {
        for (Edge link : cycle) {
            link.markCyclic();
        }
        if (isKnown(edge, cycle)) {
            return;
        }
        Optional<Prediction> judged = judge(cycle, newest, worthTelling(cycle));
        if (judged.isPresent()) {
            tell(cycle, judged.get(), told);
        }
    }

    private static boolean isKnown(Edge edge, List<Edge> cycle) {
        for (KnownCycle known : edge.cycles()) {
            if (known.isOf(cycle)) {
                return true;
            }
        }
        return false;
    }

    /** In a thicket only what is worse than all that was told of each edge: with fewer doubts than these. */
    private static int worthTelling(List<Edge> cycle) {
        boolean thicket = false;
        for (Edge edge : cycle) {
            thicket |= isThicket(edge);
        }
        for (Level level : new Level[] {Level.ERROR, Level.WARNING, Level.NOTE}) {
            if (thicket && isCovered(cycle, level)) {
                return Doubt.worseThan(level);
            }
        }
        return Doubt.ANY;
    }

    private static boolean isCovered(List<Edge> cycle, Level level) {
        for (Edge edge : cycle) {
            if (!edge.isCovered(level)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isThicket(Edge edge) {
        return edge.cycles().size() >= THICKET;
    }

    private static void tell(List<Edge> cycle, Prediction prediction, Consumer<Prediction> told) {
        KnownCycle known = new KnownCycle(cycle, prediction.level());
        for (Edge edge : cycle) {
            edge.cycles().add(known);
        }
        told.accept(prediction);
    }

    private static List<Edge> startingWith(Edge edge, List<Edge> cycle) {
        List<Edge> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -cycle.indexOf(edge));
        return rotated;
    }
}
