package org.jlockdep.cli.merge;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.IncompatibleDumpException;
import org.jlockdep.dump.Losses;

/**
 * Takes dumps, as many at a time as there are processors, and writes one that says what all of them say. Each thread has
 * its {@link Share}; since merging is a union, the shares can be united at the end.
 */
public final class DumpMerge implements Closeable {
    /** Definitions in one section: what a reader has to remember at a time. */
    static final int SECTION = 4096;

    /** Acquisitions in memory: with some twenty frames of stack each, 80 MB. */
    private static final int CAPACITY = 1 << 17;
    /** More would wait for the disk, and each takes its part of the capacity. */
    private static final int MOST_THREADS = 8;

    private final Optional<String> service;
    private final ExecutorService threads;
    private final Spills spills;
    private final List<Share> shares = new ArrayList<>();
    private final BlockingQueue<Share> free;

    public DumpMerge() throws IOException {
        this(CAPACITY, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /** Of one service's runs only, by one thread: for those who make many merges at a time. */
    public static DumpMerge of(String service) throws IOException {
        return new DumpMerge(CAPACITY / MOST_THREADS, 1, Optional.of(service));
    }

    DumpMerge(int capacity, int parallel) throws IOException {
        this(capacity, parallel, Optional.empty());
    }

    private DumpMerge(int capacity, int parallel, Optional<String> service) throws IOException {
        this.service = service;
        threads = Executors.newFixedThreadPool(parallel);
        spills = new Spills(Files.createTempDirectory("jlockdep-merge"));
        for (int i = 0; i < parallel; i++) {
            shares.add(new Share(spills, capacity / parallel));
        }
        free = new LinkedBlockingQueue<>(shares);
    }

    /**
     * To be called once.
     *
     * @param done takes what was lost of each dump, in the order of the dumps
     * @throws IOException if one cannot be read: of the first such one in that order
     */
    public void add(List<Path> dumps, Consumer<Losses> done) throws IOException {
        addSources(dumps.stream().map(DumpSource::of).toList(), done);
    }

    /** The same of dumps that need not be files. */
    public void addSources(List<DumpSource> dumps, Consumer<Losses> done) throws IOException {
        List<Future<Losses>> results = new ArrayList<>();
        for (DumpSource dump : dumps) {
            results.add(threads.submit(() -> read(dump)));
        }
        for (Future<Losses> result : results) {
            done.accept(Threads.result(result));
        }
        shares.stream().skip(1).forEach(all()::unite);
    }

    /** There are as many shares as threads, so that one is free. */
    private Losses read(DumpSource dump) throws IOException {
        Share share = free.remove();
        try {
            return share.read(dump, service);
        } catch (IncompatibleDumpException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(dump.name() + ": cannot be merged: " + e, e);
        } finally {
            free.add(share);
        }
    }

    /** The share that takes what the others have, when all dumps are read. */
    private Share all() {
        return shares.get(0);
    }

    /** After all dumps were added. */
    public int runs() {
        return all().runs();
    }

    /** To be called once, after all dumps were added. */
    public void write(OutputStream out) throws IOException {
        try (DumpWriter writer = new DumpWriter(out)) {
            all().write(writer);
            writer.section();
            try (SortedSamples sorted = samples()) {
                Spills.write(sorted, writer);
            }
            all().writeEnds(writer);
        }
    }

    private SortedSamples samples() throws IOException {
        List<SampleSource> sources = new ArrayList<>();
        for (Share share : shares) {
            sources.add(SampleSource.of(share.takeSamples()));
        }
        for (SortedSamples spilled : spills.take(shares.size())) {
            sources.add(new ReadAhead(spilled, threads));
        }
        return new SortedSamples(sources);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        spills.close();
    }
}
