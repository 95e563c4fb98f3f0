package org.jlockdep.graph;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is told of one lock class that is nested in itself: that it is, once; and that some of its instances are nested
 * in a ring, once, and again when another ring is worse. Instances in a steady order, as by number, from parent to child
 * or hand over hand, make no ring.
 */
final class InstanceCycles {
    /** Few, because every fresh pair of instances searches. */
    private static final int MAX_CYCLES = 16;

    private static final String NO_RING = "two instances of one lock class; no contrary order seen";

    private final InstanceOrder order;
    private final boolean strict;
    private final CycleFinder finder = new CycleFinder(MAX_CYCLES);
    private final Judge judge = new Judge();
    /** A ring of fewer doubts than these is worse than all that were told. */
    private int below = Doubt.ANY;

    private boolean nestingTold;

    InstanceCycles(InstanceOrder order, boolean strict) {
        this.order = order;
        this.strict = strict;
    }

    /** Returns false if that was known, or does not matter any more. */
    boolean nested(Witness witness, Consumer<Prediction> told) {
        if (!isOpen()) {
            return false;
        }
        Edge edge = order.edge(witness.from(), witness.to());
        boolean isNew = edge.add(witness) != EdgeUpdate.NONE;
        if (isNew) {
            tell(edge, told);
            edge.judged();
        }
        return isNew;
    }

    void writerSeen(Consumer<Prediction> told) {
        for (Edge edge : order.edges()) {
            if (edge.dependsOnWriter()) {
                tell(edge, told);
            }
        }
    }

    /** Could another pair of instances still tell something new? */
    boolean isOpen() {
        return below > 0;
    }

    long dropped() {
        return order.dropped();
    }

    private void tell(Edge edge, Consumer<Prediction> told) {
        tellNesting(edge, told);
        if (order.hasNoRing()) {
            return;
        }
        judge.begin();
        finder.search(edge, new Predicate<List<Edge>>() {
            @Override
            public boolean test(List<Edge> cycle) {
                Optional<Prediction> judged = judge.judge(cycle, below);
                if (judged.isPresent()) {
                    below = Doubt.worseThan(judged.get().level());
                    told.accept(judged.get());
                }
                return isOpen() && judge.isPatient();
            }
        });
    }

    /** Readers that never block each other have no order to keep, but to lockdep. */
    private void tellNesting(Edge edge, Consumer<Prediction> told) {
        if (!nestingTold && (strict || edge.kindBits() != EdgeKind.SR.bit())) {
            nestingTold = true;
            List<Link> links = edge.witnesses().subList(0, 1);
            List<String> reasons = Collections.singletonList(NO_RING);
            Level level = strict ? Level.WARNING : Level.NOTE;
            told.accept(new Prediction(Prediction.Rule.RECURSIVE, level, reasons, links));
        }
    }
}
