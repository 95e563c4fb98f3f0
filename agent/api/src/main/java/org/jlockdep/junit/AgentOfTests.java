package org.jlockdep.junit;

import org.jlockdep.api.Lockdep;
import org.jlockdep.api.LockdepAgent;

/**
 * Gives the JVM that runs tests the agent that is on its class path, if nobody else gave it one. Who wants no agent does not
 * put it there.
 */
final class AgentOfTests {
    /** Why an agent that was given did not start: another try would only say it again. */
    private static final String REFUSED = "org.jlockdep.refused";

    private static boolean asked;

    private AgentOfTests() {}

    /** To be called before the first test; tests are the same tests if it cannot be had. */
    static synchronized void bring() {
        if (asked) return;
        asked = true;
        boolean wanted = System.getProperty(REFUSED) == null && LockdepAgent.isOnClassPath();
        if (!wanted || LockdepAgent.current().isPresent()) return;
        try {
            Lockdep.install();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
        }
    }
}
