package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
        Told told = new Told();
        for (Hold hold : acquisition.held()) {
            note(hold, told);
        }
        note(acquisition.wanted(), told);
        if (acquisition.wanted().attempt() != Attempt.TRY) {
            Optional<Node> far = graph.known(acquisition.wanted().lockClass());
            if (far.isPresent()) {
                connect(acquisition, far.get(), told);
            }
        }
        return told.predictions;
    }

    /**
     * A writer of this lock class may queue, so its readers can block from now on. For writers that hold nothing else;
     * the others are seen in their acquisitions.
     */
    public List<Prediction> sawWriter(LockClass lockClass) {
        Told told = new Told();
        Optional<Node> node = graph.node(lockClass);
        if (node.isPresent() && node.get().usage().noteWriter()) {
            readsBlock(node.get(), told);
        }
        return told.predictions;
    }

    /** Does it remember anything of this dependency? Its tables may have had no room. */
    public boolean knows(LockClass from, LockClass to) {
        return from.equals(to) || graph.edge(from, to).isPresent();
    }

    /** Is this dependency part of a prediction below error, so that more sightings of it could raise the level? */
    public boolean isWatched(LockClass from, LockClass to) {
        Optional<Edge> edge = graph.edge(from, to);
        return edge.isPresent() && edge.get().isWatched();
    }

    public Dropped dropped() {
        long instanceEdges = 0;
        for (InstanceCycles order : nested.values()) {
            instanceEdges += order.dropped();
        }
        return new Dropped(graph.droppedClasses(), graph.droppedEdges(), graph.droppedWitnesses(), instanceEdges);
    }

    private void note(Hold hold, Told told) {
        Optional<Node> node = graph.node(hold.lockClass());
        if (!node.isPresent()) {
            return;
        }
        ClassUsage usage = node.get().usage();
        int before = usage.seen();
        if (usage.note(hold)) {
            readsBlock(node.get(), told);
        }
        news += usage.seen() == before ? 0 : 1;
    }

    private void readsBlock(Node node, Told told) {
        news++;
        LockClass lockClass = node.usage().lockClass();
        for (Edge edge : new ArrayList<>(node.in())) {
            if (edge.dependsOnWriter()) {
                cycles.changed(edge, told);
            }
        }
        selfDeadlocks.writerSeen(lockClass, told);
        InstanceCycles order = nested.get(lockClass);
        if (order != null) {
            order.writerSeen(told);
        }
    }

    private void connect(Acquisition acquisition, Node far, Told told) {
        ExclusiveHolds held = ExclusiveHolds.of(acquisition.held());
        for (int i = 0; i < acquisition.held().size(); i++) {
            connect(new Witness(new Link(acquisition, i), held), far, told);
        }
    }

    private void connect(Witness witness, Node far, Told told) {
        if (witness.from().isSameLock(witness.to())) {
            news += selfDeadlocks.wantedAgain(witness.link(), far.usage(), told) ? 1 : 0;
        } else if (witness.from().lockClass().equals(witness.to().lockClass())) {
            news += order(far).nested(witness, told) ? 1 : 0;
        } else {
            Optional<Node> near = graph.known(witness.from().lockClass());
            Optional<Edge> edge = near.isPresent() ? graph.connect(near.get(), far) : Optional.<Edge>empty();
            if (edge.isPresent()) {
                add(witness, edge.get(), told);
            }
        }
    }

    private void add(Witness witness, Edge edge, Told told) {
        EdgeUpdate added = edge.add(witness);
        news += added == EdgeUpdate.NONE ? 0 : 1;
        if (added == EdgeUpdate.KIND) {
            cycles.changed(edge, told);
        } else if (added == EdgeUpdate.WITNESS) {
            cycles.witnessed(edge, told);
        }
        edge.judged();
    }

    private InstanceCycles order(Node node) {
        LockClass lockClass = node.usage().lockClass();
        InstanceCycles known = nested.get(lockClass);
        if (known != null) {
            return known;
        }
        InstanceCycles added = new InstanceCycles(new InstanceOrder(node.usage(), budget), strict);
        nested.put(lockClass, added);
        return added;
    }

    /** What one observation tells. */
    private static final class Told implements Consumer<Prediction> {
        private final List<Prediction> predictions = new ArrayList<>(0);

        @Override
        public void accept(Prediction prediction) {
            predictions.add(prediction);
        }
    }
}
