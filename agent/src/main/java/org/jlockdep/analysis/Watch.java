package org.jlockdep.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.runtime.ChainNode;

/**
 * Which chains made which dependency, so that the chains of an unconvincing cycle can be asked for more evidence: they
 * make events again, within a budget. Analyzer thread only.
 */
final class Watch {
    /** Chains remembered for one dependency: evidence can come from any of them. */
    private static final int CHAINS = 16;
    /** Further events that one chain may cost. */
    private static final int EVENTS = 64;

    private final Map<LockClass, Map<LockClass, List<ChainNode>>> chains = new HashMap<>();
    private final Set<ChainNode> watched = new HashSet<>();

    void seen(Acquisition acquisition, ChainNode chain) {
        LockClass to = acquisition.wanted().lockClass();
        for (Hold held : acquisition.held()) {
            List<ChainNode> known = chains(held.lockClass(), to);
            if (known.size() < CHAINS && !known.contains(chain)) known.add(chain);
        }
    }

    /** Asks for more evidence, once for each chain. */
    void predicted(Prediction prediction) {
        if (prediction.level() == Level.ERROR) return;
        for (Link link : prediction.links()) {
            for (ChainNode chain : chains(link.from().lockClass(), link.to().lockClass())) {
                if (watched.add(chain)) chain.watch(EVENTS);
            }
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
