package org.jlockdep.junit;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepAgent;
import org.jlockdep.api.LockdepMXBean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Fails a run of tests at its end if that is asked for and there are errors or warnings, or if the agent was not there to
 * tell. An exception from here is the launcher's own, after all tests have had their say and their results are written.
 */
public final class RunVerdict implements LauncherSessionListener {
    private static final String PROPERTY = "jlockdep.junit";
    private static final String VARIABLE = "JLOCKDEP_JUNIT";
    /** Why an agent that was given did not start, see its class {@code Refusal}. */
    private static final String REFUSED = "jlockdep.refused";
    /** All else that is given is meant to fail, also what is misspelt. */
    private static final String REPORT = "report";

    /** Build tools open sessions that only look for tests. */
    private static volatile boolean ran;

    static void testsRan() {
        ran = true;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (!ran || !isFailing()) return;
        LockdepMXBean agent = LockdepAgent.current().orElse(null);
        if (agent == null) {
            throw new IllegalStateException("jlockdep: " + PROPERTY + "=fail, but the agent is not active in this JVM: "
                    + System.getProperty(REFUSED, "is -javaagent missing?"));
        }
        List<LockFinding> bad = bad(agent);
        if (!bad.isEmpty()) throw failure(agent, bad);
    }

    /** The agent has read its options; a build tool may set the property behind its back, or have no agent at all. */
    private static boolean isFailing() {
        if (RunningTests.areToFail()) return true;
        String given = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        return given != null && !given.isEmpty() && !given.equals(REPORT);
    }

    private static List<LockFinding> bad(LockdepMXBean agent) {
        List<LockFinding> bad = new ArrayList<>();
        for (LockFinding finding : agent.getFindings()) if (isBad(finding)) bad.add(finding);
        return bad;
    }

    private static boolean isBad(LockFinding finding) {
        return !finding.getLevel().equals("note") && finding.getSuppression().isEmpty();
    }

    /** Build tools print the message several times, and where it was thrown tells nothing. */
    private static IllegalStateException failure(LockdepMXBean agent, List<LockFinding> bad) {
        IllegalStateException failure = new IllegalStateException(FailureText.of(agent, bad));
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
