package org.jlockdep.cli;

/** What a command tells the shell. {@code run} is the exception: it passes on what its command told. */
enum ExitCode {
    CLEAN(0),
    /** A mistake of ours. */
    INTERNAL_ERROR(1),
    /** A mistake of the user's. */
    USAGE(2),
    /** There are findings at or above the threshold. */
    FINDINGS(3),
    /** Nothing can be said: no data, or the agent was not active. Never the same as clean. */
    NO_DATA(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
