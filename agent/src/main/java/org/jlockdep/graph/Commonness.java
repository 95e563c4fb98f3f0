package org.jlockdep.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each of an edge's witnesses is like the others. By counting: were each compared with each, a program that
 * begins threads all the time would cost the analyzer the square of the witnesses for every one of them.
 */
final class Commonness {
    /** Outweighs thread, instances, held set and past together. */
    private static final int NEWBORN = 8;

    private final Map<Object, Integer> threads = new HashMap<>();
    private final Map<Object, Integer> instances = new HashMap<>();
    private final Map<Object, Integer> held = new HashMap<>();
    private final Map<Object, Integer> pasts = new HashMap<>();

    Commonness(List<Witness> witnesses) {
        for (Witness witness : witnesses) {
            count(threads, witness.who());
            count(instances, witness.instances());
            count(held, witness.held());
            count(pasts, witness.past());
        }
    }

    /**
     * Ways of being like others weigh more than any number of held locks, and a wait for nobody more than all. What has no
     * known place among the threads stands for what is not told any more, and goes last.
     */
    int of(Witness witness) {
        int ways = witness.isOfNewborn() ? NEWBORN : 0;
        ways += witness.isOfAnyTime() ? 0 : 1;
        ways += isShared(threads, witness.who())
                + isShared(instances, witness.instances())
                + isShared(held, witness.held())
                + isShared(pasts, witness.past());
        return (ways << Byte.SIZE) + Math.min(witness.held().size(), Byte.MAX_VALUE);
    }

    private static void count(Map<Object, Integer> counts, Object trait) {
        Integer known = counts.get(trait);
        counts.put(trait, known == null ? 1 : known + 1);
    }

    private static int isShared(Map<Object, Integer> counts, Object trait) {
        return counts.get(trait) > 1 ? 1 : 0;
    }
}
