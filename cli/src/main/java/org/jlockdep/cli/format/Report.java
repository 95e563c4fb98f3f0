package org.jlockdep.cli.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Summary;

/**
 * Everything that there is to tell about one run, or about several that were merged. Immutable.
 *
 * @param runs at least one
 * @param findings suppressed ones and notes too; the worst come first, whatever the order they are given in
 * @param absent what the baseline knows and these runs did not show
 * @param lockClasses the nodes of the graph, each with its four usage characters, such as {@code xst.}
 * @param dependencies the edges of the graph
 * @param threshold findings of this level or worse fail a check, unless they are suppressed or known
 * @param hasBaseline were the findings compared with one?
 * @param totals the figures of all runs together, which merged dumps tell though they do not have them of each run
 */
public record Report(
        List<Run> runs,
        List<ReportedFinding> findings,
        List<AbsentFinding> absent,
        Map<LockClass, String> lockClasses,
        List<Dependency> dependencies,
        Level threshold,
        boolean hasBaseline,
        Map<String, Long> totals) {

    private static final Comparator<ReportedFinding> WORST_FIRST =
            Comparator.comparing(ReportedFinding::level).reversed();

    public Report {
        runs = List.copyOf(runs);
        List<ReportedFinding> sorted = new ArrayList<>(findings);
        sorted.sort(WORST_FIRST);
        findings = Collections.unmodifiableList(sorted);
        absent = List.copyOf(absent);
        lockClasses = Collections.unmodifiableMap(new TreeMap<>(lockClasses));
        dependencies = List.copyOf(dependencies);
        totals = Map.copyOf(totals);
    }

    /** Compared with a baseline if anything shows that. */
    public Report(
            List<Run> runs,
            List<ReportedFinding> findings,
            List<AbsentFinding> absent,
            Map<LockClass, String> lockClasses,
            List<Dependency> dependencies,
            Level threshold) {
        this(
                runs,
                findings,
                absent,
                lockClasses,
                dependencies,
                threshold,
                !absent.isEmpty() || findings.stream().anyMatch(finding -> finding.state() != State.NEW),
                totals(runs));
    }

    private static Map<String, Long> totals(List<Run> runs) {
        Map<String, Long> totals = new HashMap<>();
        runs.forEach(run -> run.counters().forEach((name, value) -> totals.merge(name, value, Long::sum)));
        return totals;
    }

    /** The same with figures that say more than those of each run. */
    public Report withTotals(Map<String, Long> known) {
        return new Report(runs, findings, absent, lockClasses, dependencies, threshold, hasBaseline, known);
    }

    /** Of that level, without the suppressed ones. */
    long count(Level level) {
        return findings.stream()
                .filter(finding -> finding.level() == level && !finding.isSuppressed())
                .count();
    }

    long suppressed() {
        return findings.stream().filter(ReportedFinding::isSuppressed).count();
    }

    /** Those that the baseline has, as far as anybody wants to see them. */
    private long known() {
        return findings.stream()
                .filter(finding -> finding.state() == State.UNCHANGED && !finding.isSuppressed())
                .count();
    }

    /**
     * Is this one told to people? Notes are if the user asks for them: for all, for such findings (a long wait
     * is found only where he did), or by a threshold.
     */
    boolean tells(ReportedFinding finding, boolean notes) {
        if (finding.isSuppressed()) return false;
        return notes
                || finding.level() != Level.NOTE
                || threshold == Level.NOTE
                || finding.finding().prediction().rule() == Prediction.Rule.STALL;
    }

    /** Does this finding fail a check? */
    public boolean fails(ReportedFinding finding) {
        return finding.level().compareTo(threshold) >= 0 && !finding.isSuppressed() && finding.state() == State.NEW;
    }

    Summary summary() {
        return new Summary(
                        knownLockClasses(),
                        dependencies.size(),
                        Math.toIntExact(count(Level.ERROR)),
                        Math.toIntExact(count(Level.WARNING)),
                        Math.toIntExact(count(Level.NOTE)))
                .withDeadlocked(sum("deadlockedThreads"))
                .withSuppressed(suppressed())
                .withKnown(known())
                .withGone(absent.size())
                .withDropped(sum("droppedChains"), sum("droppedClasses"), sum("droppedDependencies"))
                .withUnlearnt(sum("notLearnt"))
                .withFailedHooks(sum("hookErrors"))
                .withUntransformed(sum("notTransformed"));
    }

    /** A run counts those as well that were never nested, which the graph does not have; of several it is the most. */
    int knownLockClasses() {
        long most =
                runs.stream().mapToLong(run -> run.counter("lockClasses")).max().orElse(0);
        return (int) Math.max(most, lockClasses.size());
    }

    private long sum(String counter) {
        return totals.getOrDefault(counter, 0L);
    }
}
