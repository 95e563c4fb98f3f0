package org.jlockdep.api;

import java.util.Optional;

/** The way to the agent of this JVM, if there is one. */
public final class LockdepAgent {
    private static volatile LockdepMXBean current;

    private LockdepAgent() {}

    /** Empty without the agent: then nothing is known, which is not the same as nothing found. */
    public static Optional<LockdepMXBean> current() {
        return Optional.ofNullable(current);
    }

    /** Called by the agent when it is active. */
    public static void started(LockdepMXBean agent) {
        current = agent;
    }
}
