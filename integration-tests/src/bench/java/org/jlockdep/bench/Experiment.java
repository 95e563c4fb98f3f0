package org.jlockdep.bench;

import java.util.List;

/** Something that can be done without the agent and with it. */
interface Experiment {
    String name();

    List<Reading> run(With with);

    /** What stands beside the program. */
    enum With {
        NOTHING,
        AGENT,
        /** The agent, and before it the one that counts what the agent's hooks do. */
        COUNTED_AGENT
    }

    /** One figure. */
    record Reading(String what, double value, Unit unit) {}
}
