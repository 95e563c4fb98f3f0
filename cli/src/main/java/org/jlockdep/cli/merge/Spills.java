package org.jlockdep.cli.merge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jlockdep.dump.DumpWriter;

/** Sorted samples in temporary files, which are dumps themselves. So many are open at once and no more. */
final class Spills implements Closeable {
    private static final int OPEN = 64;

    private final Path folder;
    private final Ranking ranking;
    private final Deque<Path> files = new ArrayDeque<>();
    private int made;

    /** @param folder empty, and deleted at the end */
    Spills(Path folder, Ranking ranking) {
        this.folder = folder;
        this.ranking = ranking;
    }

    void add(List<Sample> sorted) throws IOException {
        add(new SortedSamples(List.of(SortedSamples.Source.of(sorted))));
    }

    private void add(SortedSamples samples) throws IOException {
        Path file = folder.resolve("spill-" + made++);
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

    /** Everything that was spilled, and the rest. */
    SortedSamples with(List<Sample> rest) throws IOException {
        while (files.size() > OPEN) {
            add(take(OPEN, List.of()));
        }
        return take(OPEN, rest);
    }

    private SortedSamples take(int number, List<Sample> rest) throws IOException {
        List<SortedSamples.Source> sources = new ArrayList<>();
        while (!files.isEmpty() && sources.size() < number) {
            sources.add(new SpillReader(files.remove(), ranking));
        }
        sources.add(SortedSamples.Source.of(rest));
        return new SortedSamples(sources);
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
