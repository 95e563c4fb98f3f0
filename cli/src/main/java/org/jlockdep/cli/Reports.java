package org.jlockdep.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jlockdep.cli.format.Program;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.cli.format.Run;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Defects;
import org.jlockdep.report.Finding;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.Taint;

/** Puts what dumps say into the form that the formats print. Stateless. */
final class Reports {
    private Reports() {}

    /**
     * Nothing is known yet.
     *
     * @param suppressing says which findings are not to be seen
     */
    static Report of(DumpedRuns dumps, Level threshold, UnaryOperator<List<ReportedFinding>> suppressing) {
        Replays replays = dumps.replays();
        Map<DumpedRun, Run> runs = new LinkedHashMap<>();
        for (DumpedRun run : replays.runs()) {
            runs.put(run, run(run, dumps));
        }
        return new Report(
                        new ArrayList<>(runs.values()),
                        grouped(suppressing.apply(ReportedFindings.of(replays, runs))),
                        List.of(),
                        UnitedGraph.lockClasses(replays.all()),
                        UnitedGraph.dependencies(replays.all()),
                        threshold)
                .withTotals(dumps.totals());
    }

    /** What has happened comes first, and then the shortest of the worst: it is what the others are variants of. */
    private static List<ReportedFinding> grouped(List<ReportedFinding> findings) {
        List<ReportedFinding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(ReportedFinding::level)
                .reversed()
                .thenComparing(found -> found.finding().prediction().rule() != Prediction.Rule.DEADLOCK)
                .thenComparing(found -> found.finding().prediction().links().size()));
        Defects defects = new Defects();
        sorted.replaceAll(found -> found.isSuppressed() || found.level() == Level.NOTE
                ? found
                : found.variantOf(defects.leader(found.finding()).map(Finding::fingerprint)));
        return sorted;
    }

    /** For commands that print something else than findings. */
    static List<Run> runs(DumpedRuns dumps) {
        return dumps.replays().runs().stream().map(run -> run(run, dumps)).toList();
    }

    private static Run run(DumpedRun run, DumpedRuns dumps) {
        RunInfo info = new RunInfo(run.toolVersion(), run.jvm(), run.pid(), run.mainClass(), taints(run, dumps));
        Optional<Instant> started =
                run.startedMillis() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(run.startedMillis()));
        Program program = new Program(run.service(), run.version(), run.environment());
        return new Run(dumps.replays().name(run), info, started, dumps.counters(run), program);
    }

    private static Set<Taint> taints(DumpedRun run, DumpedRuns dumps) {
        Set<Taint> taints = EnumSet.noneOf(Taint.class);
        if (run.isAttached()) {
            taints.add(Taint.ATTACHED_LATE);
        }
        if (dumps.counter(run, "dropped") + dumps.counter(run, "reportsLost") > 0) {
            taints.add(Taint.DROPPED);
        }
        if (dumps.counter(run, "hookErrors") > 0) {
            taints.add(Taint.HOOK_FAILED);
        }
        if (dumps.counter(run, "notTransformed") > 0) {
            taints.add(Taint.NOT_TRANSFORMED);
        }
        if (!dumps.sawLocks(run)) {
            taints.add(Taint.NOTHING_SEEN);
        }
        if (dumps.counter(run, "notLearnt") > 0) {
            taints.add(Taint.FAILED);
        }
        if (dumps.counter(run, "hooksOff") > 0) {
            taints.add(Taint.OFF);
        }
        if (dumps.counter(run, "selfCheckFailed") > 0) {
            taints.add(Taint.UNSEEN);
        }
        return taints;
    }
}
