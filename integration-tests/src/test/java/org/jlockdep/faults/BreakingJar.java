package org.jlockdep.faults;

import java.io.IOException;
import java.nio.file.Path;
import org.jlockdep.jars.AgentOfTests;

/** The breaking agent as a file that a JVM can be started with. */
public final class BreakingJar {
    private BreakingJar() {}

    public static Path in(Path folder) throws IOException {
        return AgentOfTests.in(
                folder,
                "breaking",
                Missing.class,
                BreakingAgent.class,
                BreakingAgent.Broken.class,
                BreakingAgent.Failing.class);
    }
}
