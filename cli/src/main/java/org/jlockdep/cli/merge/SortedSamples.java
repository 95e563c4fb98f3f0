package org.jlockdep.cli.merge;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Several sorted sources as one, without what is there twice and without what exceeds a chain's share. */
final class SortedSamples implements Closeable {
    /** A source of samples by rank. */
    interface Source extends Closeable {
        /** Empty at the end. */
        Optional<Sample> next() throws IOException;

        static Source of(List<Sample> samples) {
            Iterator<Sample> each = samples.iterator();
            return new Source() {
                @Override
                public Optional<Sample> next() {
                    return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }

    private record Head(Sample sample, Source source) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return sample.compareTo(other.sample);
        }
    }

    private final List<Source> sources;
    private final PriorityQueue<Head> heads = new PriorityQueue<>();
    private Optional<Sample> last = Optional.empty();
    private int ofChain;

    SortedSamples(List<Source> sources) throws IOException {
        this.sources = new ArrayList<>(sources);
        for (Source source : sources) {
            refill(source);
        }
    }

    private void refill(Source source) throws IOException {
        source.next().ifPresent(sample -> heads.add(new Head(sample, source)));
    }

    Optional<Sample> next() throws IOException {
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            refill(head.source());
            if (isWanted(head.sample())) {
                return Optional.of(head.sample());
            }
        }
        return Optional.empty();
    }

    private boolean isWanted(Sample sample) {
        boolean sameChain = last.isPresent() && sample.isOfChain(last.get());
        if (!sameChain) {
            ofChain = 0;
        }
        if (sameChain && (ofChain == Samples.KEPT || sample.compareTo(last.get()) == 0)) {
            return false;
        }
        ofChain++;
        last = Optional.of(sample);
        return true;
    }

    @Override
    public void close() throws IOException {
        for (Source source : sources) {
            source.close();
        }
    }
}
