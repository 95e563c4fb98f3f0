package org.jlockdep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jlockdep.cli.merge.DumpFile;
import org.jlockdep.cli.merge.Figures;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpVisitor;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.IncompatibleDumpException;
import org.jlockdep.dump.Losses;
import org.jlockdep.dump.Vocabulary;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Segment;

/** What some dumps say together: their graph, and each run's own figures. */
final class DumpedRuns implements DumpVisitor {
    private final Replays replays;
    private final LockChains chains = new LockChains();
    private final Map<DumpedRun, Map<String, Long>> counters = new HashMap<>();
    private final Figures figures = new Figures();
    private final SeenLocks seen = new SeenLocks();
    /** Those whose record is whole: one that was killed says less, but nothing wrong. */
    private final Set<DumpedRun> ended = new HashSet<>();

    private DumpedRuns(Set<DumpedRun> runs) {
        replays = new Replays(runs);
    }

    /**
     * @param talk takes lines that say what was lost
     * @throws Refusal if they say nothing, so that nobody takes it for clean
     */
    static DumpedRuns read(List<Path> files, Consumer<String> talk) {
        Vocabulary vocabulary = new Vocabulary();
        Set<DumpedRun> runs = new TreeSet<>();
        for (Path file : files) {
            runs.addAll(open(file, vocabulary, DumpReader::runs));
        }
        DumpedRuns all = new DumpedRuns(runs);
        for (Path file : files) {
            Losses losses = open(file, vocabulary, reader -> reader.read(all));
            losses.lines().forEach(talk);
        }
        all.refuseIfEmpty();
        all.tellOfEmpty(talk);
        return all;
    }

    private interface Reading<T> {
        T read(DumpReader reader) throws IOException;
    }

    private static <T> T open(Path file, Vocabulary vocabulary, Reading<T> reading) {
        try (InputStream in = DumpFile.open(file)) {
            return reading.read(new DumpReader(file.toString(), in, vocabulary));
        } catch (IncompatibleDumpException e) {
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        } catch (IOException e) {
            throw new Refusal(ExitCode.USAGE, file + ": cannot be read: " + e.getMessage());
        }
    }

    private void refuseIfEmpty() {
        if (replays.runs().isEmpty()) {
            throw new Refusal(ExitCode.NO_DATA, "no data: the dumps tell of no run");
        }
        if (replays.runs().stream().noneMatch(this::sawLocks) && !tellAnything()) {
            throw new Refusal(
                    ExitCode.NO_DATA,
                    "no data: the agent saw no place that takes a lock in " + names(replays.runs())
                            + why(replays.runs()));
        }
    }

    /** Figures come last: of a run without its end nobody knows whether there were such places. */
    private String why(Set<DumpedRun> empty) {
        return ended.containsAll(empty)
                ? " (is 'include' too narrow?)"
                : " as far as its dump goes, which ends early, as after a kill";
    }

    /** What was found was found, though it be among the JDK's locks. Notes are not printed, and make nobody look. */
    private boolean tellAnything() {
        return Stream.concat(
                        replays.told().stream().map(told -> told.finding().prediction()),
                        replays.predictions().stream())
                .anyMatch(prediction -> prediction.level() != Level.NOTE);
    }

    private void tellOfEmpty(Consumer<String> talk) {
        Set<DumpedRun> empty = new TreeSet<>(replays.runs());
        empty.removeIf(this::sawLocks);
        if (!empty.isEmpty()) {
            talk.accept("the agent saw no place that takes a lock in " + names(empty)
                    + (ended.containsAll(empty) ? "" : why(empty)));
        }
    }

    private String names(Set<DumpedRun> runs) {
        return String.join(", ", runs.stream().map(replays::name).limit(5).toList())
                + (runs.size() > 5 ? " and " + (runs.size() - 5) + " more runs" : "");
    }

    /** What the JDK does by itself does not count. A run that was killed left no figures, but what it learnt. */
    boolean sawLocks(DumpedRun run) {
        return counter(run, "sites") + counter(run, "programLockClasses") > 0 || seen.areIn(run);
    }

    Replays replays() {
        return replays;
    }

    LockChains chains() {
        return chains;
    }

    /** Its own figures, as far as there are any. */
    Map<String, Long> counters(DumpedRun run) {
        return counters.getOrDefault(run, Map.of());
    }

    /** Zero if it was never counted. */
    long counter(DumpedRun run, String name) {
        return counters.getOrDefault(run, Map.of()).getOrDefault(name, 0L);
    }

    /** The figures of all runs together, also of those whose own were left out when they were merged. */
    Map<String, Long> totals() {
        return figures.sums();
    }

    @Override
    public void run(DumpedRun run) {
        replays.run(run);
    }

    @Override
    public void segment(DumpedRun run, Segment segment) {
        replays.segment(run, segment);
    }

    @Override
    public void acquisition(DumpedRun run, Acquisition acquisition) {
        seen.add(run, acquisition);
        chains.add(acquisition);
        replays.acquisition(run, acquisition);
    }

    @Override
    public void writer(DumpedRun run, LockClass lockClass) {
        replays.writer(run, lockClass);
    }

    @Override
    public void finding(DumpedFinding finding) {
        finding.finding().prediction().links().forEach(link -> seen.add(finding.run(), link.acquisition()));
        replays.finding(finding);
    }

    @Override
    public void counters(DumpedRun run, Map<String, Long> values) {
        Map<String, Long> known = counters.computeIfAbsent(run, key -> new HashMap<>());
        values.forEach((name, value) -> known.merge(name, value, Math::max));
        figures.add(run, values);
    }

    @Override
    public void end(DumpedRun run) {
        ended.add(run);
    }
}
