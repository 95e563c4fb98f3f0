package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.runtime.ChainNode;

/**
 * Which chains made which dependency, so that the chains of an unconvincing cycle can be asked for more evidence: they
 * make events again, within a budget for each cycle and one for all. A chain that has told enough, that is on no cycle
 * below error any more, or for which nothing is left, is as quiet as one that was never watched. Analyzer thread only.
 */
final class ChainWatches {
    /** Chains remembered for one dependency: evidence can come from any of them. */
    private static final int CHAINS = 16;
    /** Further events that one chain may cost, ... */
    private static final int EVENTS = 64;
    /** ... one cycle, whatever its chains, ... */
    private static final int EVENTS_OF_CYCLE = 512;
    /** ... and all cycles together: a second's work at most. */
    private static final int EVENTS_IN_ALL = 1 << 16;

    private final Map<LockClass, Map<LockClass, List<ChainNode>>> chains = new HashMap<>();
    /** What is left of each cycle's budget, by the prediction's key. */
    private final Map<String, Integer> left = new HashMap<>();
    /** By how many cycles below error each chain is watched. */
    private final Map<ChainNode, Integer> watched = new HashMap<>();

    private final Map<String, List<ChainNode>> watchedFor = new HashMap<>();
    private int leftInAll = EVENTS_IN_ALL;

    /**
     * The chain of a newborn lock has nothing more to tell: once others can have the lock, it is another chain.
     *
     * @param near of the locks that are held those whose dependency on the wanted one is known
     */
    void seen(Set<LockClass> near, Acquisition acquisition, ChainNode chain) {
        if (acquisition.wantsNewborn()) return;
        LockClass to = acquisition.wanted().lockClass();
        for (LockClass from : near) {
            List<ChainNode> known = chains(from, to);
            if (known.size() < CHAINS && !known.contains(chain)) known.add(chain);
        }
    }

    /** Asks for more evidence, once for each chain of a cycle; for an error, lets go of them. */
    void predicted(Prediction prediction) {
        String key = prediction.key();
        if (prediction.level() == Level.ERROR) {
            settle(key);
            return;
        }
        for (Link link : prediction.links()) {
            for (ChainNode chain : chains(link.from().lockClass(), link.to().lockClass())) ask(chain, key);
        }
    }

    private void ask(ChainNode chain, String key) {
        List<ChainNode> asked = watchedFor.get(key);
        if (asked == null) watchedFor.put(key, asked = new ArrayList<>(2));
        if (asked.contains(chain)) return;
        Integer others = watched.get(chain);
        if (others == null) {
            int events = grant(key);
            if (events == 0) return; // another cycle may have some left
            chain.watch(events);
        }
        asked.add(chain);
        watched.put(chain, others == null ? 1 : others + 1);
    }

    private int grant(String key) {
        Integer ofCycle = left.get(key);
        int most = ofCycle == null ? EVENTS_OF_CYCLE : ofCycle;
        int events = Math.min(EVENTS, Math.min(most, leftInAll));
        left.put(key, most - events);
        leftInAll -= events;
        return events;
    }

    private void settle(String key) {
        List<ChainNode> asked = watchedFor.remove(key);
        left.remove(key);
        if (asked == null) return;
        for (ChainNode chain : asked) {
            int others = watched.get(chain) - 1;
            watched.put(chain, others);
            if (others == 0) chain.unwatch();
        }
    }

    private List<ChainNode> chains(LockClass from, LockClass to) {
        Map<LockClass, List<ChainNode>> byFar = chains.get(from);
        if (byFar == null) chains.put(from, byFar = new HashMap<>());
        List<ChainNode> list = byFar.get(to);
        if (list == null) byFar.put(to, list = new ArrayList<>(2));
        return list;
    }
}
