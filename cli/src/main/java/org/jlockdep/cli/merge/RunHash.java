package org.jlockdep.cli.merge;

import org.jlockdep.dump.DumpedRun;

/**
 * Where a run's name falls between 0 and 1, as if by chance, but the same in every JVM and for good: what is chosen by it
 * stays chosen in later merges. Stateless.
 */
final class RunHash {
    private static final int BITS = 53;

    private RunHash() {}

    /** Above 0 and at most 1. */
    static double of(DumpedRun run) {
        long bits = new Hasher().and(run.id()).hash().high() >>> Long.SIZE - BITS;
        return (bits + 1) / (double) (1L << BITS);
    }
}
