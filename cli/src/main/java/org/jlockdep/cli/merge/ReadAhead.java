package org.jlockdep.cli.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A source that another thread reads one batch ahead of whoever asks. The threads take turns, so it needs no lock. */
final class ReadAhead implements SampleSource {
    private static final int BATCH = 512;

    private final SampleSource source;
    private final ExecutorService threads;
    private Iterator<Sample> present = Collections.emptyIterator();
    private Future<List<Sample>> coming;

    ReadAhead(SampleSource source, ExecutorService threads) {
        this.source = source;
        this.threads = threads;
        this.coming = threads.submit(this::batch);
    }

    private List<Sample> batch() throws IOException {
        List<Sample> batch = new ArrayList<>(BATCH);
        for (Optional<Sample> next = source.next(); next.isPresent(); next = source.next()) {
            batch.add(next.get());
            if (batch.size() == BATCH) {
                break;
            }
        }
        return batch;
    }

    @Override
    public Optional<Sample> next() throws IOException {
        if (!present.hasNext()) {
            List<Sample> batch = Threads.result(coming);
            present = batch.iterator();
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            coming = threads.submit(this::batch);
        }
        return Optional.of(present.next());
    }

    @Override
    public void close() throws IOException {
        try {
            Threads.result(coming);
        } finally {
            source.close();
        }
    }
}
