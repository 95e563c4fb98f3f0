package org.jlockdep.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jlockdep.dump.DumpVisitor;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Replay;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.graph.Segment;

/**
 * What runs have learnt, judged for each service alone: what one program does in one order and another in the other is no
 * deadlock, for no thread is in both. Runs of no service that is known are taken for one program.
 */
final class Replays implements DumpVisitor {
    private final boolean strict;
    private final boolean alone;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Replay> byService = new TreeMap<>();

    /** @param expected all runs to come, as far as they are known */
    Replays(Set<DumpedRun> expected) {
        strict = expected.stream().anyMatch(DumpedRun::isStrict);
        alone = expected.size() == 1;
        Map<String, Set<DumpedRun>> ofServices = new TreeMap<>();
        expected.forEach(run -> ofServices
                .computeIfAbsent(run.service(), key -> new TreeSet<>())
                .add(run));
        ofServices.forEach((service, runs) -> byService.put(service, replay(runs)));
    }

    private Replay replay(Set<DumpedRun> runs) {
        return new Replay(new Predictor(Budget.ofManyRuns(), strict), runs, alone, names);
    }

    private Replay of(DumpedRun run) {
        return byService.computeIfAbsent(run.service(), service -> replay(Set.of()));
    }

    /** One for each service, by its name. */
    Collection<Replay> all() {
        return byService.values();
    }

    Set<DumpedRun> runs() {
        Set<DumpedRun> runs = new LinkedHashSet<>();
        all().forEach(replay -> runs.addAll(replay.runs()));
        return runs;
    }

    /** As reports name it. */
    String name(DumpedRun run) {
        return of(run).name(run);
    }

    List<DumpedFinding> told() {
        return all().stream().flatMap(replay -> replay.told().stream()).toList();
    }

    List<Prediction> predictions() {
        return all().stream().flatMap(replay -> replay.predictions().stream()).toList();
    }

    @Override
    public void run(DumpedRun run) {
        of(run).run(run);
    }

    @Override
    public void segment(DumpedRun run, Segment segment) {
        of(run).segment(run, segment);
    }

    @Override
    public void acquisition(DumpedRun run, Acquisition acquisition) {
        of(run).acquisition(run, acquisition);
    }

    @Override
    public void writer(DumpedRun run, LockClass lockClass) {
        of(run).writer(run, lockClass);
    }

    @Override
    public void finding(DumpedFinding finding) {
        of(finding.run()).finding(finding);
    }

    @Override
    public void counters(DumpedRun run, Map<String, Long> counters) {
        // says nothing about locks
    }

    @Override
    public void end(DumpedRun run) {
        // says nothing about locks
    }
}
