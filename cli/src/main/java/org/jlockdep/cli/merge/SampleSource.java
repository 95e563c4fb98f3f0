package org.jlockdep.cli.merge;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Samples by rank. */
interface SampleSource extends Closeable {
    /** Empty at the end. */
    Optional<Sample> next() throws IOException;

    static SampleSource of(List<Sample> sorted) {
        Iterator<Sample> each = sorted.iterator();
        return new SampleSource() {
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
