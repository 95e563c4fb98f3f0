package org.jlockdep.dump;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;

/** A finding as the agent told it in one run, and all the runs that it was told in. Immutable. */
public final class DumpedFinding {
    private final DumpedRun run;
    private final Set<DumpedRun> runs;
    private final Finding finding;

    /**
     * @param run that it was told in: threads, locks and times are this run's
     * @param others in which a finding with the same key was told
     */
    public DumpedFinding(DumpedRun run, Set<DumpedRun> others, Finding finding) {
        this.run = Objects.requireNonNull(run);
        TreeSet<DumpedRun> all = new TreeSet<>(others);
        all.add(run);
        this.runs = Collections.unmodifiableSet(all);
        this.finding = Objects.requireNonNull(finding);
    }

    public DumpedRun run() {
        return run;
    }

    /** Sorted. */
    public Set<DumpedRun> runs() {
        return runs;
    }

    /** The same, of links that say the same in other numbers. */
    DumpedFinding with(List<Link> links) {
        Prediction prediction = finding.prediction();
        Map<LockClass, String> usage = new HashMap<>();
        for (Link link : links) {
            for (Hold hold : link.acquisition().held()) {
                usage.put(hold.lockClass(), finding.usage(hold.lockClass()));
            }
            usage.put(link.to().lockClass(), finding.usage(link.to().lockClass()));
        }
        Prediction other = prediction.with(links);
        Finding same = new Finding(other, usage, finding.nanosSinceStart()).seen(finding.sightings());
        return new DumpedFinding(run, runs, same);
    }

    public Finding finding() {
        return finding;
    }
}
