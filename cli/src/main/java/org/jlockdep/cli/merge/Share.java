package org.jlockdep.cli.merge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpVisitor;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Losses;
import org.jlockdep.dump.Vocabulary;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Segment;

/** What some of the dumps say. One thread at a time reads into it; which dump goes to which share makes no difference. */
final class Share implements DumpVisitor {
    /** If two dumps tell of one run in different words, the same one counts whichever comes first. */
    private static final Comparator<DumpedRun> FIRST = Comparator.comparing(DumpedRun::host)
            .thenComparing(DumpedRun::pid)
            .thenComparing(DumpedRun::startedMillis)
            .thenComparing(DumpedRun::mainClass)
            .thenComparing(DumpedRun::jvm)
            .thenComparing(DumpedRun::toolVersion)
            .thenComparing(DumpedRun::isStrict)
            .thenComparing(DumpedRun::isAttached)
            .thenComparing(DumpedRun::buildId)
            .thenComparing(DumpedRun::version)
            .thenComparing(DumpedRun::environment);

    /** What a run counts of places and of the program's lock classes: zero in all runs that saw nothing. */
    private static final String SITES = "sites";

    private static final String LOCK_CLASSES = "programLockClasses";

    private final Vocabulary vocabulary = new Vocabulary();
    private final Ranking ranking = new Ranking();
    private final TreeMap<DumpedRun, DumpedRun> runs = new TreeMap<>();
    private final TreeSet<DumpedRun> ended = new TreeSet<>();
    private final Figures figures = new Figures();
    /** Those whose figures say so, and which are not to be taken for blind ones when their figures are left out. */
    private final TreeSet<DumpedRun> sawLocks = new TreeSet<>();

    private final TreeMap<String, TreeSet<LockClass>> writers = new TreeMap<>();
    private final MergedFindings findings = new MergedFindings(ranking);
    private final Samples samples;

    /** @param capacity samples in memory */
    Share(Spills spills, int capacity) {
        samples = new Samples(spills, capacity);
    }

    /** @param service whose runs count; empty for all */
    Losses read(DumpSource dump, Optional<String> service) throws IOException {
        DumpVisitor visitor =
                service.<DumpVisitor>map(wanted -> new OneService(wanted, this)).orElse(this);
        try (InputStream in = dump.open()) {
            return new DumpReader(dump.name(), in, vocabulary).read(visitor);
        }
    }

    int runs() {
        return runs.size();
    }

    /** Takes what the other one has, but for its samples: those meet in {@link SortedSamples}. */
    void unite(Share other) {
        other.runs.values().forEach(this::run);
        ended.addAll(other.ended);
        figures.unite(other.figures);
        sawLocks.addAll(other.sawLocks);
        other.writers.forEach((service, classes) -> writersOf(service).addAll(classes));
        findings.unite(other.findings);
    }

    List<Sample> takeSamples() {
        return samples.take();
    }

    /** All but the samples and the ends of runs, which come last. */
    void write(DumpWriter writer) throws IOException {
        for (DumpedRun run : runs.values()) {
            writer.run(run);
        }
        writeFigures(writer);
        writeWriters(writer);
        for (DumpedFinding finding : findings.all()) {
            writer.finding(finding);
        }
    }

    /** In the name of each service's first run. */
    private void writeWriters(DumpWriter writer) throws IOException {
        Map<String, DumpedRun> first = new HashMap<>();
        runs.keySet().forEach(run -> first.putIfAbsent(run.service(), run));
        for (Map.Entry<String, TreeSet<LockClass>> ofService : writers.entrySet()) {
            for (LockClass lockClass : ofService.getValue()) {
                writer.writer(first.get(ofService.getKey()), lockClass);
            }
        }
    }

    private TreeSet<LockClass> writersOf(String service) {
        return writers.computeIfAbsent(service, key -> new TreeSet<>());
    }

    private void writeFigures(DumpWriter writer) throws IOException {
        TreeMap<DumpedRun, TreeMap<String, Long>> kept = figures.byRun();
        for (Map.Entry<DumpedRun, TreeMap<String, Long>> ofRun : kept.entrySet()) {
            writer.counters(ofRun.getKey(), ofRun.getValue());
        }
        if (figures.areFolded()) {
            TreeSet<DumpedRun> others = new TreeSet<>(sawLocks);
            others.removeIf(run -> saysOfLocks(kept.getOrDefault(run, new TreeMap<>())));
            writer.counters(others, Map.of(SITES, 1L));
            writer.sums(runs.size(), ended.size(), figures.sums());
        }
    }

    private static boolean saysOfLocks(Map<String, Long> figures) {
        return figures.getOrDefault(SITES, 0L) > 0 || figures.getOrDefault(LOCK_CLASSES, 0L) > 0;
    }

    void writeEnds(DumpWriter writer) throws IOException {
        if (ended.size() > Figures.LIMIT) {
            writer.ends(ended);
            return;
        }
        for (DumpedRun run : ended) {
            writer.end(run);
        }
    }

    @Override
    public void run(DumpedRun run) {
        runs.merge(run, run, BinaryOperator.minBy(FIRST));
    }

    @Override
    public void segment(DumpedRun run, Segment segment) {
        // comes with its acquisitions
    }

    @Override
    public void acquisition(DumpedRun run, Acquisition acquisition) throws IOException {
        samples.add(ranking.sample(run, acquisition));
    }

    @Override
    public void writer(DumpedRun run, LockClass lockClass) {
        writersOf(run.service()).add(lockClass);
    }

    @Override
    public void finding(DumpedFinding finding) {
        findings.add(finding);
    }

    @Override
    public void counters(DumpedRun run, Map<String, Long> values) {
        figures.add(run, values);
        if (saysOfLocks(values)) {
            sawLocks.add(run);
        }
    }

    @Override
    public void end(DumpedRun run) {
        ended.add(run);
    }
}
