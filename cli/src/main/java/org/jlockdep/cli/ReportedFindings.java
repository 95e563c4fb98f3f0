package org.jlockdep.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.cli.format.Run;
import org.jlockdep.cli.format.State;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Replay;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;

/**
 * All findings of some runs, each once: what the runs told themselves, as they told it, and what the graph of all of them
 * shows besides or judges more severely. Of several tellings of one ring the most severe counts.
 */
final class ReportedFindings {
    private final Replay replay;
    private final Map<DumpedRun, Run> runs;
    private final Map<String, Level> worst = new HashMap<>();
    private final Map<String, Seen> byFingerprint = new LinkedHashMap<>();

    private ReportedFindings(Replay replay, Map<DumpedRun, Run> runs) {
        this.replay = replay;
        this.runs = runs;
    }

    private record Seen(Finding finding, Set<DumpedRun> in) {}

    static List<ReportedFinding> of(Replay replay, Map<DumpedRun, Run> runs) {
        ReportedFindings findings = new ReportedFindings(replay, runs);
        findings.addTold();
        findings.addPredicted();
        return findings.byFingerprint.values().stream().map(findings::reported).toList();
    }

    private void addTold() {
        List<DumpedFinding> sorted = new ArrayList<>(replay.told());
        sorted.sort(java.util.Comparator.comparing(DumpedFinding::run));
        sorted.forEach(told -> raise(told.finding().prediction()));
        for (DumpedFinding told : sorted) {
            Prediction prediction = told.finding().prediction();
            if (prediction.level() == worst.get(prediction.key())) {
                add(told.finding(), told.runs());
            }
        }
    }

    private void raise(Prediction prediction) {
        worst.merge(prediction.key(), prediction.level(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private void addPredicted() {
        for (Prediction prediction : replay.predictions()) {
            Level told = worst.get(prediction.key());
            if (told == null || told.compareTo(prediction.level()) < 0) {
                byFingerprint
                        .values()
                        .removeIf(seen -> seen.finding().prediction().key().equals(prediction.key()));
                add(finding(prediction), runsOf(prediction));
            }
        }
    }

    private void add(Finding finding, Set<DumpedRun> in) {
        byFingerprint
                .computeIfAbsent(finding.fingerprint(), key -> new Seen(finding, new TreeSet<>()))
                .in()
                .addAll(in);
    }

    private Finding finding(Prediction prediction) {
        Map<LockClass, String> usage = new HashMap<>();
        for (Link link : prediction.links()) {
            for (Hold hold : link.acquisition().held()) {
                usage.put(hold.lockClass(), replay.predictor().graph().usage(hold.lockClass()));
            }
            usage.put(
                    link.to().lockClass(),
                    replay.predictor().graph().usage(link.to().lockClass()));
        }
        return new Finding(
                prediction,
                usage,
                prediction.links().get(0).acquisition().moment().nanosSinceStart());
    }

    private Set<DumpedRun> runsOf(Prediction prediction) {
        Set<DumpedRun> in = new TreeSet<>();
        for (Link link : prediction.links()) {
            in.add(replay.run(link.acquisition().moment()));
        }
        return in;
    }

    private ReportedFinding reported(Seen seen) {
        return new ReportedFinding(
                seen.finding(),
                seen.in().stream().map(runs::get).toList(),
                State.NEW,
                Optional.empty(),
                seen.in().size(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
