package org.jlockdep.agent;

import java.util.function.LongSupplier;

/**
 * When the JVM started, on the clock of {@code System.nanoTime}: the zero of all time stamps. Asked for when it is first
 * needed, since the management classes take about 10 ms to load. Analyzer thread only.
 */
final class JvmStart implements LongSupplier {
    private boolean known;
    private long nanos;

    @Override
    public long getAsLong() {
        if (!known) {
            long millis = System.currentTimeMillis() - JvmProcess.startMillis();
            nanos = System.nanoTime() - Math.max(0, millis) * 1_000_000;
            known = true;
        }
        return nanos;
    }
}
