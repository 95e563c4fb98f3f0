package org.jlockdep.it;

import java.util.List;
import java.util.Optional;

/** What a JVM left behind: how it ended, what it said, and what the agent reported in between. */
record AgentRun(List<String> command, int exitCode, String stdout, String stderr) {
    List<Report> reports() {
        return Report.allIn(stderr);
    }

    /** The last line in which the agent sums up. */
    Optional<Summary> summary() {
        return Summary.lastIn(stderr);
    }

    @Override
    public String toString() {
        return String.join(" ", command) + "\nexit code " + exitCode + "\n---- stdout\n" + stdout + "\n---- stderr\n"
                + stderr;
    }
}
