package org.jlockdep.cli.merge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpVisitor;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Vocabulary;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Segment;

/** Reads one spilled file; deletes it when closed. */
final class SpillReader implements SampleSource, DumpVisitor {
    private final Path file;
    private final Ranking ranking;
    private final InputStream in;
    private final DumpReader reader;
    private Optional<Sample> latest = Optional.empty();

    SpillReader(Path file, Ranking ranking, Vocabulary vocabulary) throws IOException {
        this.file = file;
        this.ranking = ranking;
        this.in = Files.newInputStream(file);
        this.reader = new DumpReader(file.toString(), in, vocabulary);
    }

    @Override
    public Optional<Sample> next() throws IOException {
        latest = Optional.empty();
        while (latest.isEmpty() && reader.step(this)) {
            // until there is one
        }
        return latest;
    }

    @Override
    public void acquisition(DumpedRun run, Acquisition acquisition) {
        latest = Optional.of(ranking.sample(run, acquisition));
    }

    @Override
    public void run(DumpedRun run) {
        // known since its dump was read
    }

    @Override
    public void segment(DumpedRun run, Segment segment) {
        // comes with its acquisitions
    }

    @Override
    public void writer(DumpedRun run, LockClass lockClass) {
        throw notSpilled();
    }

    @Override
    public void finding(DumpedFinding finding) {
        throw notSpilled();
    }

    @Override
    public void counters(DumpedRun run, Map<String, Long> counters) {
        throw notSpilled();
    }

    @Override
    public void end(DumpedRun run) {
        throw notSpilled();
    }

    private static AssertionError notSpilled() {
        return new AssertionError("only acquisitions are spilled");
    }

    @Override
    public void close() throws IOException {
        in.close();
        Files.deleteIfExists(file);
    }
}
