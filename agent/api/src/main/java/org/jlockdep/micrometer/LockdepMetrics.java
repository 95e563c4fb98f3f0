package org.jlockdep.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jlockdep.api.LockdepAgent;
import org.jlockdep.api.LockdepMXBean;

/**
 * The agent's figures as meters. Where Spring Boot's actuator is, a bean of this type is all that is needed; elsewhere
 * {@code new LockdepMetrics().bindTo(registry)}. They are read from counters, so that whoever polls waits for nothing.
 *
 * <p>{@code jlockdep.active} is 1 with an active agent and 0 without; then the other gauges are {@code NaN}, since nothing
 * looked for is not the same as nothing found. {@code jlockdep.findings} has the tag {@code level}: error, warning or note.
 */
public final class LockdepMetrics implements MeterBinder {
    /** Of what nobody counts. */
    private static final double UNKNOWN = Double.NaN;
    /** Counters hold what they read weakly; this one stays. */
    private static final Object FOR_EVER = LockdepMetrics.class;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jlockdep.active", LockdepMetrics::active)
                .description("1 with an active agent, 0 without one")
                .register(registry);
        findings(registry, "error");
        findings(registry, "warning");
        findings(registry, "note");
        gauge(
                registry,
                "jlockdep.threads.deadlocked",
                "deadlockedThreads",
                "Threads that wait for each other for ever");
        gauge(registry, "jlockdep.lock.classes", "lockClasses", "Locks with the same role in the program");
        gauge(registry, "jlockdep.dependencies", "dependencies", "Lock classes wanted while others were held");
        gauge(registry, "jlockdep.classes.transformed", "transformedClasses", "Classes that have hooks");
        gauge(registry, "jlockdep.classes.untransformed", "untransformedClasses", "Classes that could not have hooks");
        counter(registry, "jlockdep.events", "events", "What the hooks told the analyzer");
        counter(registry, "jlockdep.events.deferred", "deferredEvents", "Events that found the ring full");
        counter(registry, "jlockdep.records.dropped", "droppedRecords", "What was told and not learnt from");
        counter(registry, "jlockdep.hooks.failed", "failedHooks", "Errors inside hooks");
    }

    private static void findings(MeterRegistry registry, String level) {
        Gauge.builder("jlockdep.findings", () -> figure(level + "s", UNKNOWN))
                .tag("level", level)
                .description("Findings that are not suppressed")
                .register(registry);
    }

    private static void gauge(MeterRegistry registry, String name, String counter, String description) {
        Gauge.builder(name, () -> figure(counter, UNKNOWN))
                .description(description)
                .register(registry);
    }

    private static void counter(MeterRegistry registry, String name, String counter, String description) {
        FunctionCounter.builder(name, FOR_EVER, any -> figure(counter, 0))
                .description(description)
                .register(registry);
    }

    private static int active() {
        return LockdepAgent.current().isPresent() ? 1 : 0;
    }

    private static double figure(String counter, double otherwise) {
        return LockdepAgent.current()
                .map(LockdepMXBean::getCounters)
                .map(counters -> counters.get(counter))
                .map(Long::doubleValue)
                .orElse(otherwise);
    }
}
