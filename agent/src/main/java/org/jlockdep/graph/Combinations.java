package org.jlockdep.graph;

import java.util.List;

/**
 * Chooses for each edge of a cycle the witness that makes the most convincing combination: depth first, each partial
 * combination is dropped as soon as it is no better than the best complete one. Used once, for one cycle.
 */
final class Combinations {
    private final List<Edge> cycle;
    private final List<Witness> closing;
    private final Witness[] chosen;
    private final Detours detours;
    private Witness[] best;
    private int bestDoubts;
    private int steps;

    /**
     * @param closing which witnesses of the first edge to try, in that order; of the others, what was there first
     * @param below only combinations of fewer doubts are looked for
     * @param steps how many witnesses may be tried
     */
    Combinations(List<Edge> cycle, List<Witness> closing, int below, int steps) {
        this.cycle = cycle;
        this.closing = closing;
        this.chosen = new Witness[cycle.size()];
        this.best = chosen.clone();
        this.bestDoubts = below;
        this.steps = steps;
        this.detours = new Detours(cycle, chosen);
        choose(0, 0);
    }

    /** Is there one whose every link waits for the next, and that is more than a detour? */
    boolean isAny() {
        return best[0] != null;
    }

    Witness[] best() {
        return best.clone();
    }

    int doubts() {
        return bestDoubts;
    }

    /** Of the steps, none or less if that was not all. */
    int left() {
        return steps;
    }

    private void choose(int depth, int doubts) {
        if (depth == chosen.length) {
            keepIfBest(doubts);
            return;
        }
        for (Witness witness :
                depth == 0 ? closing : cycle.get(depth).evidence().witnesses()) {
            steps--;
            int more = doubts | doubts(depth, witness);
            if (steps > 0 && more < bestDoubts && fits(depth, witness)) {
                chosen[depth] = witness;
                if (!isDetour(depth, more)) {
                    choose(depth + 1, more);
                }
            }
        }
    }

    private boolean isDetour(int depth, int doubts) {
        return detours.isShortcut(depth) || Doubt.GATED.isIn(doubts) && detours.isGatedWithin(depth);
    }

    private boolean fits(int depth, Witness witness) {
        return (depth == 0 || isStrong(depth - 1, chosen[depth - 1], witness))
                && (depth < chosen.length - 1 || isStrong(depth, witness, chosen[0]));
    }

    private boolean isStrong(int depth, Witness witness, Witness next) {
        return Junction.isStrong(
                witness.to(), next.from(), cycle.get(depth).far().usage());
    }

    private int doubts(int depth, Witness witness) {
        int doubts = witness.isTimed() ? Doubt.TIMED.bit() : 0;
        doubts |= witness.isOfNewborn() ? Doubt.NEWBORN.bit() : 0;
        doubts |= witness.isOfInitialisation() ? Initialisation.doubts(witness) : 0;
        doubts |= witness.isOfEvent() ? witness.doubtsOfEvent() : 0;
        if (depth > 0) {
            doubts |= joint(depth - 1, chosen[depth - 1], witness);
        }
        if (depth == chosen.length - 1) {
            doubts |= joint(depth, witness, chosen[0]);
        }
        for (int i = 0; i < depth; i++) {
            doubts |= areOfOneThread(chosen[i], witness) ? ofOneThread(chosen[i], witness) : 0;
            doubts |= chosen[i].isKeptFrom(witness) ? Doubt.GATED.bit() : 0;
        }
        return doubts;
    }

    private static int ofOneThread(Witness one, Witness other) {
        boolean signals = one.isOfEvent() || other.isOfEvent();
        return Doubt.FEW_THREADS.bit() | (signals ? Doubt.OWN_SIGNAL.bit() : 0);
    }

    private static boolean areOfOneThread(Witness one, Witness other) {
        return one.isOfThread(other) && !one.isOfInitialisation() && !other.isOfInitialisation();
    }

    private int joint(int depth, Witness witness, Witness next) {
        return Junction.doubts(witness.to(), next.from(), cycle.get(depth).far().usage());
    }

    private void keepIfBest(int doubts) {
        int all = doubts | doubtsOfWhole(doubts);
        if (all < bestDoubts) {
            bestDoubts = all;
            best = chosen.clone();
        }
    }

    private int doubtsOfWhole(int doubts) {
        Ring ring = new Ring(chosen);
        int more = ring.isTimed() ? Doubt.ALL_TIMED.bit() : 0;
        more |= Doubt.LEARNT.isIn(doubts) ? ofLearnt(doubts) : 0;
        more |= Doubt.FIRST_USE.isIn(doubts) && Initialisation.hasOneWayIn(ring) ? Doubt.ONE_WAY_IN.bit() : 0;
        // The costly questions last, and only if the answer could still matter.
        return (doubts | more) < bestDoubts ? more | order(ring) : more;
    }

    private static int ofLearnt(int doubts) {
        int poller = Doubt.TIMED.isIn(doubts) ? Doubt.POLLER.bit() : 0;
        return Doubt.OTHER_INSTANCES.isIn(doubts) ? poller | Doubt.OTHERS_LOCKS.bit() : poller;
    }

    private int order(Ring ring) {
        if (ring.isOrdered()) {
            return Doubt.ORDERED.bit();
        }
        return !hasLost() && ring.handedOver().isPresent() ? Doubt.HANDED_OVER.bit() : 0;
    }

    /** Did some sightings find no room? One of them may have been in no order at all. */
    private boolean hasLost() {
        for (Edge edge : cycle) {
            if (edge.evidence().dropped() != 0) {
                return true;
            }
        }
        return false;
    }
}
