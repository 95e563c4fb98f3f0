package org.jlockdep.agent;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * When the JVM started, on the clock of {@code System.nanoTime}: the zero of all time stamps. Asked for when it is first
 * needed, since the management classes take about 10 ms to load; {@code ProcessHandle} would be cheaper, but is wrong by
 * up to a second on Linux. Analyzer thread only.
 */
final class JvmStart implements LongSupplier {
    private final long agentStart = System.currentTimeMillis();
    private boolean known;
    private long nanos;

    @Override
    public long getAsLong() {
        if (!known) {
            long millis = System.currentTimeMillis() - startMillis();
            nanos = System.nanoTime() - Math.max(0, millis) * 1_000_000;
            known = true;
        }
        return nanos;
    }

    /** A JVM may be built without java.management: then our own start has to do, a fraction of a second later. */
    private long startMillis() {
        try {
            return ManagementFactory.getRuntimeMXBean().getStartTime();
        } catch (LinkageError e) {
            return agentStart;
        }
    }
}
