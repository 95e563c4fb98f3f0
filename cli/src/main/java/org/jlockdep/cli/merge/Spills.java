package org.jlockdep.cli.merge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.Vocabulary;

/** Sorted samples in temporary files, which are dumps themselves. Any thread may add one. */
final class Spills implements Closeable {
    /** Files that are open at once: of each, the definitions of one section are in memory. */
    static final int OPEN = 256;

    private final Path folder;
    private final Queue<Path> files = new ConcurrentLinkedQueue<>();
    private final AtomicInteger made = new AtomicInteger();

    /** @param folder empty, and deleted at the end with what is left there after a failure */
    Spills(Path folder) {
        this.folder = folder;
    }

    void add(List<Sample> sorted) throws IOException {
        add(new SortedSamples(List.of(SampleSource.of(sorted))));
    }

    private void add(SortedSamples samples) throws IOException {
        Path file = folder.resolve("spill-" + made.getAndIncrement());
        try (samples;
                DumpWriter writer = new DumpWriter(Files.newOutputStream(file))) {
            write(samples, writer);
        }
        files.add(file);
    }

    /** In sections, so that whoever reads many of these files at once needs little memory for each. */
    static void write(SortedSamples samples, DumpWriter writer) throws IOException {
        for (Optional<Sample> next = samples.next(); next.isPresent(); next = samples.next()) {
            if (writer.definitions() >= DumpMerge.SECTION) {
                writer.section();
            }
            writer.acquisition(next.get().run(), next.get().acquisition());
        }
    }

    /** Everything that was spilled, in so many parts, each of which one thread may read. */
    List<SortedSamples> take(int parts) throws IOException {
        while (files.size() > OPEN) {
            add(merged(OPEN));
        }
        List<SortedSamples> taken = new ArrayList<>();
        for (int part = parts; part > 0; part--) {
            taken.add(merged((files.size() + part - 1) / part));
        }
        return taken;
    }

    private SortedSamples merged(int number) throws IOException {
        Ranking ranking = new Ranking();
        Vocabulary vocabulary = new Vocabulary();
        List<SampleSource> sources = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sources.add(new SpillReader(files.remove(), ranking, vocabulary));
        }
        return new SortedSamples(sources);
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
