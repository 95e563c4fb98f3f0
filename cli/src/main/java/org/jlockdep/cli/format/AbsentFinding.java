package org.jlockdep.cli.format;

import java.util.Objects;

/**
 * A finding that the baseline knows and that was not seen this time. Immutable.
 *
 * @param title what the baseline remembers of it, for people
 */
public record AbsentFinding(String fingerprint, String title) {
    public AbsentFinding {
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(title);
    }
}
