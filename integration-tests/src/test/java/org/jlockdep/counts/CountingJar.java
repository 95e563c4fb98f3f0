package org.jlockdep.counts;

import java.io.IOException;
import java.nio.file.Path;
import org.jlockdep.jars.AgentOfTests;

/** The counting agent as a file that a JVM can be started with; beside it, for the bootstrap loader, what counts. */
public final class CountingJar {
    private CountingJar() {}

    public static Path in(Path folder) throws IOException {
        return AgentOfTests.in(
                folder,
                "counting",
                Counts.class,
                CountingAgent.class,
                CountedMethods.class,
                CountedMethods.Method.class,
                CountedMethods.Method.Kind.class);
    }
}
