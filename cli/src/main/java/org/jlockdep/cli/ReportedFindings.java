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
import java.util.stream.Collectors;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.cli.format.Run;
import org.jlockdep.cli.format.Spread;
import org.jlockdep.cli.format.State;
import org.jlockdep.cli.merge.RunSample;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Replay;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockGraph;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;

/**
 * All findings of some runs, each once: what the runs told themselves, as they told it, and what the graph of all of them
 * shows besides or judges more severely. Of several tellings of one ring the most severe counts, also of those of several
 * services, which are judged each alone.
 */
final class ReportedFindings {
    private static final Comparator<DumpedFinding> MOST_EXAMINED = Comparator.comparing(
                    (DumpedFinding told) -> told.finding().sightings().count())
            .reversed()
            .thenComparing(DumpedFinding::run);

    private final Replays replays;
    private final Map<DumpedRun, Run> runs;
    /** Fingerprints of what some run was steered towards, and made happen. */
    private final Set<String> confirmed;

    private final Map<String, Level> worst = new HashMap<>();
    private final Map<String, Seen> byKey = new LinkedHashMap<>();
    /** Of all that show a ring, however sure they are. */
    private final Map<String, TreeSet<String>> services = new HashMap<>();

    private ReportedFindings(Replays replays, Map<DumpedRun, Run> runs) {
        this.replays = replays;
        this.runs = runs;
        this.confirmed = replays.told().stream()
                .flatMap(told -> told.finding().prediction().confirmation().stream())
                .collect(Collectors.toSet());
    }

    /** @param run whose numbers and times the finding has */
    private record Seen(Finding finding, DumpedRun run, RunSample in) {
        String key() {
            return finding.prediction().key();
        }

        Level level() {
            return finding.prediction().level();
        }
    }

    static List<ReportedFinding> of(Replays replays, Map<DumpedRun, Run> runs) {
        ReportedFindings findings = new ReportedFindings(replays, runs);
        findings.addTold();
        findings.addPredicted();
        return findings.byKey.values().stream().map(findings::reported).toList();
    }

    private void addTold() {
        List<DumpedFinding> told = new ArrayList<>(replays.told());
        told.sort(MOST_EXAMINED);
        addWorst(told.stream()
                .map(each -> new Seen(judged(each.finding()), each.run(), sample(each.runs())))
                .toList());
    }

    /** What the graph of a service judges more severely than any run has takes the place of what runs have told. */
    private void addPredicted() {
        List<Seen> more = new ArrayList<>();
        for (Replay replay : replays.all()) {
            for (Prediction prediction : replay.predictions()) {
                note(prediction.key(), replay.run(firstMoment(prediction)).service());
                Seen seen = seen(prediction, replay);
                Level told = worst.get(seen.key());
                if (told == null || told.compareTo(seen.level()) < 0) more.add(seen);
            }
        }
        more.forEach(seen -> byKey.remove(seen.key()));
        addWorst(more);
    }

    private void addWorst(List<Seen> all) {
        all.forEach(
                seen -> worst.merge(seen.key(), seen.level(), (one, other) -> one.compareTo(other) > 0 ? one : other));
        for (Seen seen : all) {
            note(seen.key(), seen.run().service());
            if (seen.level() == worst.get(seen.key())) {
                byKey.computeIfAbsent(seen.key(), key -> new Seen(seen.finding(), seen.run(), new RunSample()))
                        .in()
                        .addAll(seen.in());
            }
        }
    }

    private void note(String key, String service) {
        if (!service.isEmpty()) {
            services.computeIfAbsent(key, first -> new TreeSet<>()).add(service);
        }
    }

    /** What was made to happen is so in every run that knows it. */
    private Finding judged(Finding finding) {
        boolean isPredicted = finding.prediction().rule() != Prediction.Rule.DEADLOCK;
        return isPredicted && confirmed.contains(finding.fingerprint())
                ? finding.with(finding.prediction().confirmed(finding.fingerprint()))
                : finding;
    }

    private static RunSample sample(Set<DumpedRun> runs) {
        RunSample sample = new RunSample();
        sample.addAll(runs);
        return sample;
    }

    private static Moment firstMoment(Prediction prediction) {
        return prediction.links().get(0).acquisition().moment();
    }

    private Seen seen(Prediction prediction, Replay replay) {
        RunSample in = new RunSample();
        for (Link link : prediction.links()) {
            in.add(replay.run(link.acquisition().moment()));
        }
        return new Seen(judged(finding(prediction, replay)), replay.run(firstMoment(prediction)), in);
    }

    private static Finding finding(Prediction prediction, Replay replay) {
        LockGraph graph = replay.predictor().graph();
        Map<LockClass, String> usage = new HashMap<>();
        for (Link link : prediction.links()) {
            for (Hold hold : link.acquisition().held()) {
                usage.put(hold.lockClass(), graph.usage(hold.lockClass()));
            }
            usage.put(link.to().lockClass(), graph.usage(link.to().lockClass()));
        }
        return new Finding(prediction, usage, firstMoment(prediction).nanosSinceStart());
    }

    private ReportedFinding reported(Seen seen) {
        TreeSet<DumpedRun> in = new TreeSet<>(seen.in().runs());
        in.add(seen.run());
        return new ReportedFinding(
                seen.finding(),
                in.stream().map(runs::get).toList(),
                State.NEW,
                Optional.empty(),
                seen.finding().sightings().count(),
                time(seen.run(), seen.finding().sightings().firstNanos()),
                time(seen.run(), seen.finding().sightings().lastNanos()),
                Optional.empty(),
                new Spread(
                        Math.min(seen.in().count(), runs.size()),
                        List.copyOf(services.getOrDefault(seen.key(), new TreeSet<>()))));
    }

    private static Optional<Instant> time(DumpedRun run, long nanosSinceStart) {
        return run.startedMillis() == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(run.startedMillis()).plusNanos(nanosSinceStart));
    }
}
