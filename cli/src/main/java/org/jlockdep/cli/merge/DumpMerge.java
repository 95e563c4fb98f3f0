package org.jlockdep.cli.merge;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpVisitor;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Losses;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Segment;

/** Takes dumps, one after the other, and writes one that says what all of them say. */
public final class DumpMerge implements Closeable {
    /** Definitions in one section: what a reader has to remember at a time. */
    static final int SECTION = 4096;

    /** Acquisitions in memory: with some twenty frames of stack each, 100 MB. */
    private static final int CAPACITY = 1 << 16;

    private final Ranking ranking = new Ranking();
    private final Spills spills;
    private final Samples samples;
    private final Intake intake = new Intake();
    private final TreeSet<DumpedRun> runs = new TreeSet<>();
    private final TreeSet<DumpedRun> ended = new TreeSet<>();
    private final TreeMap<DumpedRun, TreeMap<String, Long>> counters = new TreeMap<>();
    private final TreeSet<LockClass> writers = new TreeSet<>();
    private final MergedFindings findings = new MergedFindings(ranking);

    public DumpMerge() throws IOException {
        this(CAPACITY);
    }

    DumpMerge(int capacity) throws IOException {
        spills = new Spills(Files.createTempDirectory("jlockdep-merge"), ranking);
        samples = new Samples(spills, capacity);
    }

    /** @throws org.jlockdep.dump.IncompatibleDumpException if it is no dump */
    public Losses add(Path dump) throws IOException {
        try (InputStream in = Files.newInputStream(dump)) {
            return new DumpReader(dump.toString(), in).read(intake);
        }
    }

    public int runs() {
        return runs.size();
    }

    /** To be called once, after all dumps were added. */
    public void write(OutputStream out) throws IOException {
        try (DumpWriter writer = new DumpWriter(out)) {
            for (DumpedRun run : runs) {
                writer.run(run);
            }
            for (Map.Entry<DumpedRun, TreeMap<String, Long>> ofRun : counters.entrySet()) {
                writer.counters(ofRun.getKey(), ofRun.getValue());
            }
            for (LockClass lockClass : writers) {
                writer.writer(lockClass);
            }
            for (DumpedFinding finding : findings.all()) {
                writer.finding(finding);
            }
            writer.section();
            try (SortedSamples sorted = spills.with(samples.take())) {
                Spills.write(sorted, writer);
            }
            for (DumpedRun run : ended) {
                writer.end(run);
            }
        }
    }

    @Override
    public void close() throws IOException {
        spills.close();
    }

    /** Sorts into its place what a dump says. */
    private final class Intake implements DumpVisitor {
        @Override
        public void run(DumpedRun run) {
            runs.add(run);
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
        public void writer(LockClass lockClass) {
            writers.add(lockClass);
        }

        @Override
        public void finding(DumpedFinding finding) {
            findings.add(finding);
        }

        @Override
        public void counters(DumpedRun run, Map<String, Long> values) {
            TreeMap<String, Long> known = counters.computeIfAbsent(run, key -> new TreeMap<>());
            values.forEach((name, value) -> known.merge(name, value, Math::max));
        }

        @Override
        public void end(DumpedRun run) {
            ended.add(run);
        }
    }
}
