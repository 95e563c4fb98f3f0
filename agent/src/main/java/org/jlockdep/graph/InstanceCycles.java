package org.jlockdep.graph;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is told of one lock class that is nested in itself: that it is, once; and rings of instances, one for each
 * length, unless a shorter ring was as bad. Instances in a steady order, as by number, from parent to child or hand over
 * hand, make no ring.
 */
final class InstanceCycles {
    /** Few, because every fresh pair of instances searches. */
    private static final int MAX_CYCLES = 8;

    private static final String NO_RING = "two instances of one lock class; no contrary order seen";

    private final InstanceOrder order;
    private final Level levelOfNesting;
    private final CycleFinder finder = new CycleFinder(MAX_CYCLES);
    private final Judge judge = new Judge();
    private final TreeMap<Integer, Level> toldByLength = new TreeMap<>();
    private boolean nestingTold;

    InstanceCycles(InstanceOrder order, Level levelOfNesting) {
        this.order = order;
        this.levelOfNesting = levelOfNesting;
    }

    void nested(Witness witness, Consumer<Prediction> told) {
        Edge edge = order.edge(witness.from(), witness.to());
        if (edge.add(witness) != News.NONE) {
            tellNesting(edge, told);
            search(edge, told);
        }
    }

    void writerSeen(Consumer<Prediction> told) {
        for (Edge edge : order.edges()) {
            if (edge.dependsOnWriter()) {
                tellNesting(edge, told);
                search(edge, told);
            }
        }
    }

    /** Could another pair of instances still tell something new? */
    boolean isOpen() {
        return !toldByLength.containsValue(Level.ERROR);
    }

    long dropped() {
        return order.dropped();
    }

    /** Readers that never block each other have no order to keep. */
    private void tellNesting(Edge edge, Consumer<Prediction> told) {
        if (!nestingTold && edge.kindBits() != EdgeKind.SR.bit()) {
            nestingTold = true;
            List<Link> links = edge.witnesses().subList(0, 1);
            List<String> reasons = Collections.singletonList(NO_RING);
            told.accept(new Prediction(Prediction.Rule.RECURSIVE, levelOfNesting, reasons, links));
        }
    }

    private void search(Edge edge, Consumer<Prediction> told) {
        finder.search(edge, cycle -> {
            Optional<Prediction> judged = judge.judge(cycle);
            if (judged.isPresent() && isWorse(cycle.size(), judged.get().level())) {
                toldByLength.put(cycle.size(), judged.get().level());
                told.accept(judged.get());
            }
            return !judged.isPresent() || judged.get().level() != Level.ERROR;
        });
    }

    private boolean isWorse(int length, Level level) {
        for (Level shorter : toldByLength.headMap(length, true).values()) {
            if (shorter.compareTo(level) >= 0) {
                return false;
            }
        }
        return true;
    }
}
