package org.jlockdep.junit;

import java.util.ArrayList;
import java.util.List;
import org.jlockdep.api.LockFinding;
import org.jlockdep.api.LockdepAgent;
import org.jlockdep.api.LockdepMXBean;

/**
 * Fails a run of tests at its end if that is asked for and there are errors or warnings, or if the agent was not there to
 * tell. Given by the listeners, after all tests have had their say: their results stay what they are. An error and no
 * exception, since JUnit 4 takes an exception of a listener for its own affair.
 */
final class RunVerdict {
    private static final String PROPERTY = "jlockdep.junit";
    private static final String VARIABLE = "JLOCKDEP_JUNIT";
    /** Why an agent that was given did not start, see its class {@code Refusal}. */
    static final String REFUSED = "org.jlockdep.refused";
    /** All else that is given is meant to fail, also what is misspelt. */
    private static final String REPORT = "report";

    /** Build tools open sessions that only look for tests. */
    private static volatile boolean ran;
    /** The JUnit Platform runs the others' tests too, and ends after them. */
    private static volatile boolean inSession;

    private RunVerdict() {}

    static void testsRan() {
        ran = true;
    }

    static void sessionOpened() {
        inSession = true;
    }

    /** For who ends when the session does not: of several listeners one speaks. */
    static void giveOutsideOfSessions() {
        if (!inSession) give();
    }

    /** The same where an error would cost the results of the tests: the JVM's exit code fails the run then, if it can. */
    static void sayOutsideOfSessions() {
        if (inSession) return;
        if (!RunningTests.failAtExit()) give();
        else if (ran && RunningTests.areToFail()) say();
    }

    /** @throws AssertionError that fails the run */
    static void give() {
        if (!ran || !isFailing()) return;
        String why = why();
        if (why.isEmpty()) return;
        RunningTests.failed();
        throw failure(why);
    }

    private static void say() {
        String why = why();
        if (!why.isEmpty()) System.err.println(why);
    }

    /** Empty if nothing is to fail. */
    private static String why() {
        LockdepMXBean agent = LockdepAgent.current().orElse(null);
        if (agent == null) {
            return "jlockdep: " + PROPERTY + "=fail, but the agent is not active in this JVM: "
                    + System.getProperty(REFUSED, "is -javaagent missing?");
        }
        List<LockFinding> bad = bad(agent);
        return bad.isEmpty() ? "" : FailureText.of(agent, bad);
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
    private static AssertionError failure(String why) {
        AssertionError failure = new AssertionError(why);
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
