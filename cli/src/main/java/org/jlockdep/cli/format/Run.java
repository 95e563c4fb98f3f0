package org.jlockdep.cli.format;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jlockdep.report.RunInfo;

/**
 * One JVM whose locks were watched. Immutable.
 *
 * @param name tells it from the other runs of a report: the name of its test or of its dump file
 * @param started empty if the dump does not say
 */
public record Run(String name, RunInfo info, Optional<Instant> started) {
    public Run {
        Objects.requireNonNull(name);
        Objects.requireNonNull(info);
        Objects.requireNonNull(started);
    }
}
