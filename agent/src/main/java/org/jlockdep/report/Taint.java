package org.jlockdep.report;

/** What weakens a run: when one of these happened, a finding that is missing proves less. */
public enum Taint {
    /** The agent was attached late; locks that were held by then are not known. */
    ATTACHED_LATE('A'),
    /** Something was dropped because a table or the ring was full. */
    DROPPED('D'),
    /** A hook failed. */
    HOOK_FAILED('E'),
    /** A class could not be transformed, and its locks are not seen. */
    NOT_TRANSFORMED('T');

    private final char letter;

    Taint(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
