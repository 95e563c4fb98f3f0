package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import org.jlockdep.runtime.RunningTests;

/**
 * A run of tests that is to fail if something is found, seen from its JVM's end: did its listener do so? Where it did not,
 * because there is none, or came too early, or its word was not heard, the JVM's exit code has to do: whoever started a JVM
 * for tests looks at that. JVMs in which no tests ran, such as the build tool's own, keep theirs. At the exit only.
 */
final class TestRun {
    private static final String VERDICT = "jlockdep.junit";
    private static final String VARIABLE = "JLOCKDEP_JUNIT";
    private static final String REPORT = "report";

    private final Instrumentation instrumentation;

    TestRun(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** Was it to fail, and did not? */
    boolean isUnheard(boolean failing) {
        return (failing || isAskedFor()) && !RunningTests.haveFailed() && isHere();
    }

    /** By others than the agent's options, who may have come later: Surefire before 3.0 sets properties in the JVM. */
    static boolean isAskedFor() {
        String given = System.getProperty(VERDICT, System.getenv(VARIABLE));
        return given != null && !given.isEmpty() && !given.equals(REPORT);
    }

    private boolean isHere() {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (RunningTests.isRunner(loaded.getName())) return true;
        }
        return false;
    }
}
