package org.jlockdep.cli.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockClass;
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
 */
public record Report(
        List<Run> runs,
        List<ReportedFinding> findings,
        List<AbsentFinding> absent,
        Map<LockClass, String> lockClasses,
        List<Dependency> dependencies,
        Level threshold) {

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

    /** Does this finding fail a check? */
    public boolean fails(ReportedFinding finding) {
        return finding.level().compareTo(threshold) >= 0 && !finding.isSuppressed() && finding.state() == State.NEW;
    }

    Summary summary() {
        return new Summary(
                        lockClasses.size(),
                        dependencies.size(),
                        Math.toIntExact(count(Level.ERROR)),
                        Math.toIntExact(count(Level.WARNING)),
                        Math.toIntExact(count(Level.NOTE)))
                .withSuppressed(suppressed());
    }
}
