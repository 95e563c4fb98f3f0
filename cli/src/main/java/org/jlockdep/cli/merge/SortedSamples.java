package org.jlockdep.cli.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Several sorted sources as one, without what is there twice and without what exceeds a chain's share. */
final class SortedSamples implements SampleSource {
    private record Head(Sample sample, SampleSource source) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return sample.compareTo(other.sample);
        }
    }

    private final List<SampleSource> sources;
    private final PriorityQueue<Head> heads = new PriorityQueue<>();
    private Optional<Sample> last = Optional.empty();
    private int ofChain;

    SortedSamples(List<SampleSource> sources) throws IOException {
        this.sources = new ArrayList<>(sources);
        for (SampleSource source : sources) {
            refill(source);
        }
    }

    private void refill(SampleSource source) throws IOException {
        source.next().ifPresent(sample -> heads.add(new Head(sample, source)));
    }

    @Override
    public Optional<Sample> next() throws IOException {
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
        for (SampleSource source : sources) {
            source.close();
        }
    }
}
