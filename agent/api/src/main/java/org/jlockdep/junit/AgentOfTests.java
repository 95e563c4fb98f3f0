package org.jlockdep.junit;

import org.jlockdep.api.Lockdep;
import org.jlockdep.api.LockdepAgent;

/**
 * Gives the JVM that runs tests the agent that is on its class path, if nobody else gave it one. Who wants no agent does not
 * put it there.
 */
final class AgentOfTests {
    private static boolean asked;

    private AgentOfTests() {}

    /** To be called before the first test; tests are the same tests if it cannot be had. */
    static synchronized void bring() {
        if (asked) return;
        asked = true;
        // One that was given and did not start has said why: another try would only say it again.
        boolean wanted = System.getProperty(RunVerdict.REFUSED) == null && LockdepAgent.isOnClassPath();
        if (!wanted || LockdepAgent.current().isPresent()) return;
        try {
            Lockdep.install();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
        }
    }
}
