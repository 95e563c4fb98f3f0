package org.jlockdep.cli.format;

import java.util.List;
import java.util.Optional;

/** Shows lines of source files where the user has said that these are the sources. */
@FunctionalInterface
public interface Excerpts {
    Excerpts NONE = frame -> Optional.empty();

    /**
     * A few lines of a file.
     *
     * @param path of the file, as {@link Sources} says it
     * @param first the number of the first line, from 1 on
     */
    record Excerpt(String path, int first, List<String> lines) {}

    /** The line of this frame and what stands around it; empty if the file or the line is not there. */
    Optional<Excerpt> around(StackTraceElement frame);
}
