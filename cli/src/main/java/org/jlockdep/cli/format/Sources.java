package org.jlockdep.cli.format;

import java.util.Optional;

/** Where the source files are that findings speak of. */
@FunctionalInterface
public interface Sources {
    /** The file's path from the root of the repository on, with slashes; empty if it is not known for certain. */
    Optional<String> file(StackTraceElement frame);
}
