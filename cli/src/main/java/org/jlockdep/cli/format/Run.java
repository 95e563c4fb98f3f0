package org.jlockdep.cli.format;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jlockdep.report.RunInfo;

/**
 * One JVM whose locks were watched. Immutable.
 *
 * @param name tells it from the other runs of a report: the name of its test or of its dump file
 * @param started empty if the dump does not say
 * @param counters the run's own figures, as its dump has them at its end; empty if it was killed before
 */
public record Run(String name, RunInfo info, Optional<Instant> started, Map<String, Long> counters, Program program) {
    public Run {
        Objects.requireNonNull(name);
        Objects.requireNonNull(info);
        Objects.requireNonNull(started);
        counters = Map.copyOf(counters);
        Objects.requireNonNull(program);
    }

    /** Of a program that nobody has named. */
    public Run(String name, RunInfo info, Optional<Instant> started, Map<String, Long> counters) {
        this(name, info, started, counters, Program.UNKNOWN);
    }

    /** Without any figures. */
    public Run(String name, RunInfo info, Optional<Instant> started) {
        this(name, info, started, Map.of());
    }

    long counter(String figure) {
        return counters.getOrDefault(figure, 0L);
    }
}
