package org.jlockdep.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Comparator<DumpedFinding> MOST_EXAMINED = Comparator.comparing(
                    (DumpedFinding told) -> told.finding().sightings().count())
            .reversed()
            .thenComparing(DumpedFinding::run);

    private final Replay replay;
    private final Map<DumpedRun, Run> runs;
    private final Map<String, Level> worst = new HashMap<>();
    private final Map<String, Seen> byKey = new LinkedHashMap<>();

    private ReportedFindings(Replay replay, Map<DumpedRun, Run> runs) {
        this.replay = replay;
        this.runs = runs;
    }

    /** @param run whose numbers and times the finding has */
    private record Seen(Finding finding, DumpedRun run, Set<DumpedRun> in) {}

    static List<ReportedFinding> of(Replay replay, Map<DumpedRun, Run> runs) {
        ReportedFindings findings = new ReportedFindings(replay, runs);
        findings.addTold();
        findings.addPredicted();
        return findings.byKey.values().stream().map(findings::reported).toList();
    }

    private void addTold() {
        List<DumpedFinding> sorted = new ArrayList<>(replay.told());
        sorted.sort(MOST_EXAMINED);
        sorted.forEach(told -> raise(told.finding().prediction()));
        for (DumpedFinding told : sorted) {
            Prediction prediction = told.finding().prediction();
            if (prediction.level() == worst.get(prediction.key())) {
                add(told.finding(), told.run(), told.runs());
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
                Finding finding = finding(prediction);
                byKey.remove(prediction.key());
                add(finding, replay.run(prediction.links().get(0).acquisition().moment()), runsOf(prediction));
            }
        }
    }

    private void add(Finding finding, DumpedRun run, Set<DumpedRun> in) {
        byKey.computeIfAbsent(finding.prediction().key(), key -> new Seen(finding, run, new TreeSet<>()))
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
                seen.finding().sightings().count(),
                time(seen.run(), seen.finding().sightings().firstNanos()),
                time(seen.run(), seen.finding().sightings().lastNanos()),
                Optional.empty());
    }

    private static Optional<Instant> time(DumpedRun run, long nanosSinceStart) {
        return run.startedMillis() == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(run.startedMillis()).plusNanos(nanosSinceStart));
    }
}
