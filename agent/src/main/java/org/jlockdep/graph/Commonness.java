package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * How much each of an edge's witnesses is like the others, kept up as they come and go: counted anew for each that comes,
 * it was a fifth of the analyzer's work while Spring Boot starts.
 */
final class Commonness {
    /** Outweighs thread, instances, held set and past together. */
    private static final int NEWBORN = 8;

    private final List<Traits> all = new ArrayList<>();

    /** How many others have the same of what a witness has. */
    private static final class Traits {
        private final Witness witness;
        private int ofThread;
        private int ofInstances;
        private int ofHeld;
        private int ofPast;

        private Traits(Witness witness) {
            this.witness = witness;
        }

        /** @param change 1 if the other comes, -1 if it goes */
        private void compare(Traits other, int change) {
            ofThread += witness.isOfThread(other.witness) ? change : 0;
            ofInstances += witness.hasInstancesOf(other.witness) ? change : 0;
            ofHeld += witness.held().equals(other.witness.held()) ? change : 0;
            ofPast += witness.hasPastOf(other.witness) ? change : 0;
        }
    }

    Commonness(List<Witness> witnesses) {
        for (Witness witness : witnesses) {
            add(witness);
        }
    }

    /** It comes last. */
    void add(Witness witness) {
        Traits added = new Traits(witness);
        for (Traits other : all) {
            added.compare(other, 1);
            other.compare(added, 1);
        }
        all.add(added);
    }

    void remove(int index) {
        Traits gone = all.remove(index);
        for (Traits other : all) {
            other.compare(gone, -1);
        }
    }

    /**
     * Ways of being like others weigh more than any number of held locks, and a wait for nobody more than all. What has no
     * known place among the threads stands for what is not told any more, and goes last.
     */
    int of(int index) {
        Traits traits = all.get(index);
        Witness witness = traits.witness;
        int ways = witness.isOfNewborn() ? NEWBORN : 0;
        ways += witness.isOfAnyTime() ? 0 : 1;
        ways += isShared(traits.ofThread)
                + isShared(traits.ofInstances)
                + isShared(traits.ofHeld)
                + isShared(traits.ofPast);
        return (ways << Byte.SIZE) + Math.min(witness.held().size(), Byte.MAX_VALUE);
    }

    private static int isShared(int others) {
        return others > 0 ? 1 : 0;
    }
}
