package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns from acquisitions and predicts deadlocks. Not thread-safe: one thread owns it, the analyzer's while a program
 * runs, the command line's when it builds the same graph from dumps. A prediction is returned when it is new and again,
 * with the same {@link Prediction#key()}, each time its level has risen; levels never fall. Seeing the same again is
 * cheap and returns nothing.
 */
public final class Predictor {
    private final Budget budget;
    private final boolean strict;
    private final LockGraph graph;
    private final ClassCycles cycles = new ClassCycles();
    private final SelfDeadlocks selfDeadlocks = new SelfDeadlocks();
    private final Map<LockClass, InstanceCycles> nested = new HashMap<>();
    private long news;

    /** @param strict as in lockdep, nesting two instances of one lock class is a warning without further evidence */
    public Predictor(Budget budget, boolean strict) {
        this.budget = budget;
        this.strict = strict;
        this.graph = new LockGraph(budget);
    }

    /**
     * How often it learnt something that it did not know. An observation that leaves this number as it was can be left
     * out of what is to teach another predictor the same.
     */
    public long news() {
        return news;
    }

    public LockGraph graph() {
        return graph;
    }

    /** Returns what is new or worse because of it, mostly nothing. */
    public List<Prediction> observe(Acquisition acquisition) {
        List<Prediction> predictions = new ArrayList<>(0);
        for (Hold hold : acquisition.held()) {
            note(hold, predictions);
        }
        note(acquisition.wanted(), predictions);
        if (acquisition.wanted().attempt() != Attempt.TRY) {
            graph.known(acquisition.wanted().lockClass()).ifPresent(far -> connect(acquisition, far, predictions));
        }
        return predictions;
    }

    /**
     * A writer of this lock class may queue, so its readers can block from now on. For writers that hold nothing else;
     * the others are seen in their acquisitions.
     */
    public List<Prediction> sawWriter(LockClass lockClass) {
        List<Prediction> predictions = new ArrayList<>(0);
        graph.node(lockClass)
                .filter(node -> node.usage().noteWriter())
                .ifPresent(node -> readsBlock(node, predictions));
        return predictions;
    }

    /** Is this dependency part of a prediction below error, so that more sightings of it could raise the level? */
    public boolean isWatched(LockClass from, LockClass to) {
        return graph.edge(from, to).filter(Edge::isWatched).isPresent();
    }

    /** Are instances of this class nested, and which instance in which matters still? */
    public boolean isUnordered(LockClass lockClass) {
        InstanceCycles order = nested.get(lockClass);
        return order != null && order.isOpen();
    }

    public Dropped dropped() {
        long instanceEdges = 0;
        for (InstanceCycles order : nested.values()) {
            instanceEdges += order.dropped();
        }
        return new Dropped(graph.droppedClasses(), graph.droppedEdges(), graph.droppedWitnesses(), instanceEdges);
    }

    private void note(Hold hold, List<Prediction> predictions) {
        graph.node(hold.lockClass()).ifPresent(node -> {
            int before = node.usage().seen();
            if (node.usage().note(hold)) {
                readsBlock(node, predictions);
            }
            news += node.usage().seen() == before ? 0 : 1;
        });
    }

    private void readsBlock(Node node, List<Prediction> predictions) {
        news++;
        LockClass lockClass = node.usage().lockClass();
        for (Edge edge : new ArrayList<>(node.in())) {
            if (edge.dependsOnWriter()) {
                cycles.changed(edge, predictions::add);
            }
        }
        selfDeadlocks.writerSeen(lockClass, predictions::add);
        Optional.ofNullable(nested.get(lockClass)).ifPresent(order -> order.writerSeen(predictions::add));
    }

    private void connect(Acquisition acquisition, Node far, List<Prediction> predictions) {
        HeldSet held = HeldSet.of(acquisition.held());
        for (int i = 0; i < acquisition.held().size(); i++) {
            connect(new Witness(new Link(acquisition, i), held), far, predictions);
        }
    }

    private void connect(Witness witness, Node far, List<Prediction> predictions) {
        if (witness.from().instance() == witness.to().instance()) {
            news += selfDeadlocks.wantedAgain(witness.link(), far.usage(), predictions::add) ? 1 : 0;
        } else if (witness.from().lockClass().equals(witness.to().lockClass())) {
            news += order(far).nested(witness, predictions::add) ? 1 : 0;
        } else {
            graph.known(witness.from().lockClass())
                    .flatMap(near -> graph.connect(near, far))
                    .ifPresent(edge -> add(witness, edge, predictions));
        }
    }

    private void add(Witness witness, Edge edge, List<Prediction> predictions) {
        News added = edge.add(witness);
        news += added == News.NONE ? 0 : 1;
        if (added == News.KIND) {
            cycles.changed(edge, predictions::add);
        } else if (added == News.WITNESS) {
            cycles.witnessed(edge, predictions::add);
        }
    }

    private InstanceCycles order(Node node) {
        return nested.computeIfAbsent(
                node.usage().lockClass(),
                lockClass -> new InstanceCycles(new InstanceOrder(node.usage(), budget), strict));
    }
}
