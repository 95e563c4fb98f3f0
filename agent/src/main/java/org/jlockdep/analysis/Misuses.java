package org.jlockdep.analysis;

import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Edge;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockGraph;
import org.jlockdep.graph.Prediction;
import org.jlockdep.runtime.LockEvent;
import org.jlockdep.runtime.Misuse;

/** Makes findings of events that tell a wrong use of one lock. Analyzer thread only. */
final class Misuses {
    private static final StackTraceElement[] UNKNOWN = {};

    private final LockGraph graph;

    Misuses(LockGraph graph) {
        this.graph = graph;
    }

    Prediction prediction(LockEvent event, Acquisition acquisition) {
        Prediction.Rule rule = rule(event.misuse);
        Acquisition told = rule == Prediction.Rule.STILL_HELD ? withItsOwnStack(acquisition) : acquisition;
        return new Prediction(
                rule,
                Level.WARNING,
                Collections.singletonList(reason(event)),
                Collections.singletonList(Link.ofWantedAlone(told)));
    }

    private static Prediction.Rule rule(Misuse misuse) {
        switch (misuse) {
            case NOT_HELD:
                return Prediction.Rule.NOT_HELD;
            case UNBALANCED:
                return Prediction.Rule.UNBALANCED;
            default:
                return Prediction.Rule.STILL_HELD;
        }
    }

    private static String reason(LockEvent event) {
        switch (event.misuse) {
            case NOT_HELD:
                return "the program says that this thread holds it";
            case UNBALANCED:
                return "released once more than it was taken";
            case KEPT_BY_THREAD:
                return "the thread has ended, and nobody else can release it";
            case KEPT_BY_TASK:
                return "the task that took it is done, and its thread is back in the pool";
            case KEPT_BY_IDLE_THREAD:
                return "the method that took it has returned, and its thread waits for other work; held for at least "
                        + TimeUnit.NANOSECONDS.toSeconds(event.keptNanos()) + " s";
            default:
                throw new AssertionError("no reason for " + event.misuse);
        }
    }

    /** The stack where the lock was taken: known if it was taken within another one, since such chains make events. */
    private Acquisition withItsOwnStack(Acquisition atTheEnd) {
        StackTraceElement[] stack = UNKNOWN;
        for (Hold outer : atTheEnd.held()) {
            Optional<Edge> edge =
                    graph.edge(outer.lockClass(), atTheEnd.wanted().lockClass());
            if (edge.isPresent()) stack = stackAt(atTheEnd.wanted().site(), edge.get(), stack);
        }
        return new Acquisition(atTheEnd.moment(), atTheEnd.held(), atTheEnd.wanted(), stack);
    }

    private static StackTraceElement[] stackAt(StackTraceElement site, Edge edge, StackTraceElement[] otherwise) {
        for (Link link : edge.witnesses()) {
            boolean isThere = link.to().site().equals(site);
            if (isThere) return link.acquisition().stack().toArray(UNKNOWN);
        }
        return otherwise;
    }
}
