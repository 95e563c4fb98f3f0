package org.jlockdep.agent;

import java.util.Map;
import java.util.TreeMap;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.graph.Level;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.SelfCheck;
import org.jlockdep.runtime.Sites;

/** The figures of this run under the names that dumps have for them. Stateless. */
final class RunCounters {
    private RunCounters() {}

    static Map<String, Long> of(AnalyzerThread analyzer) {
        Map<String, Long> counters = new TreeMap<>();
        counters.put("sites", (long) Sites.count());
        counters.put("programLockClasses", (long) LockClasses.ofProgram());
        counters.put("lockClasses", (long) LockClasses.count());
        counters.put("dependencies", (long) analyzer.dependencies());
        counters.put("errors", (long) analyzer.count(Level.ERROR));
        counters.put("warnings", (long) analyzer.count(Level.WARNING));
        counters.put("notes", (long) analyzer.count(Level.NOTE));
        counters.put("deadlockedThreads", (long) analyzer.deadlockedThreads());
        counters.put("events", Health.PUBLISHED.get());
        counters.put("deferred", Health.DEFERRED.get());
        counters.put("dropped", dropped(analyzer));
        counters.put("droppedChains", Health.CHAINS_OVERFLOWED.get());
        counters.put("droppedClasses", analyzer.dropped().classes());
        counters.put("droppedDependencies", analyzer.dropped().edges());
        counters.put("notLearnt", analyzer.notLearnt());
        counters.put("hooksOff", Health.areTooManyErrors() ? 1L : 0L);
        counters.put("selfCheckFailed", SelfCheck.hasFailed() ? 1L : 0L);
        counters.put("hookErrors", (long) Health.HOOK_ERRORS.get());
        counters.put("notTransformed", (long) Health.NOT_TRANSFORMED.get());
        SteeredRun.addTo(counters);
        return counters;
    }

    /** What is missing for want of room. */
    static long dropped(AnalyzerThread analyzer) {
        return Health.CHAINS_OVERFLOWED.get()
                + analyzer.dropped().classes()
                + analyzer.dropped().edges();
    }
}
