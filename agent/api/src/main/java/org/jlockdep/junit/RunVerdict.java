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
            throw new IllegalStateException(
                    "jlockdep: " + PROPERTY + "=fail, but the agent is not active in this JVM: is -javaagent missing?");
        }
        List<LockFinding> bad = bad(agent);
        if (!bad.isEmpty()) throw new IllegalStateException(text(bad));
    }

    /** The agent has read its options; without it, only those that need no agent can be asked. */
    private static boolean isFailing() {
        return RunningTests.areToFail() || "fail".equals(System.getProperty(PROPERTY, System.getenv(VARIABLE)));
    }

    private static List<LockFinding> bad(LockdepMXBean agent) {
        List<LockFinding> bad = new ArrayList<>();
        for (LockFinding finding : agent.getFindings()) if (isBad(finding)) bad.add(finding);
        return bad;
    }

    private static boolean isBad(LockFinding finding) {
        return !finding.getLevel().equals("note") && finding.getSuppression().isEmpty();
    }

    private static String text(List<LockFinding> bad) {
        StringBuilder text = new StringBuilder("jlockdep: ")
                .append(bad.size())
                .append(bad.size() == 1 ? " possible deadlock" : " possible deadlocks");
        for (LockFinding finding : bad) {
            text.append('\n').append(finding.getText());
            if (!finding.getTests().isEmpty()) text.append("tests: ").append(finding.getTests());
        }
        return text.toString();
    }
}
