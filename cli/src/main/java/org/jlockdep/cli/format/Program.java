package org.jlockdep.cli.format;

import java.util.Objects;

/** Of which service a run is, and of which version and where; what is not known is empty. Immutable. */
public record Program(String service, String version, String environment) {
    static final Program UNKNOWN = new Program("", "", "");

    public Program {
        Objects.requireNonNull(service);
        Objects.requireNonNull(version);
        Objects.requireNonNull(environment);
    }
}
