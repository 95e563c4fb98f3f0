package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * When the JVM started, on the clock of {@code System.nanoTime}: the zero of all time stamps. Asked for when it is first
 * needed. Analyzer thread only.
 */
final class JvmStart implements LongSupplier {
    private final Instrumentation instrumentation;
    private boolean known;
    private long nanos;

    JvmStart(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    public long getAsLong() {
        if (!known) {
            nanos = System.nanoTime() - Math.max(0, age());
            known = true;
        }
        return nanos;
    }

    /** The management classes know it as well, but take 30 ms of CPU time to load, a fifth of what an empty JVM takes. */
    private long age() {
        try {
            return ageByCounter();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - JvmProcess.startMillis());
        }
    }

    /** Of HotSpot's own counter, from which its log takes the uptime as well. */
    private long ageByCounter() throws ReflectiveOperationException {
        Class<?> type = Class.forName(JdkPackages.areInModules() ? "jdk.internal.perf.Perf" : "sun.misc.Perf");
        JdkPackages.open(instrumentation, type);
        Object perf = type.getMethod("getPerf").invoke(null);
        long count = (Long) type.getMethod("highResCounter").invoke(perf);
        long perSecond = (Long) type.getMethod("highResFrequency").invoke(perf);
        return (long) ((double) count / perSecond * TimeUnit.SECONDS.toNanos(1));
    }
}
