package org.jlockdep.report;

/** What weakens a run: when one of these happened, a finding that is missing proves less. */
public enum Taint {
    ATTACHED_LATE('A', "the agent was attached late; locks that were held by then are not known"),
    DROPPED('D', "something was dropped because a table or the ring was full"),
    HOOK_FAILED('E', "a hook failed"),
    NOT_TRANSFORMED('T', "a class could not be transformed, and its locks are not seen");

    private final char letter;
    private final String meaning;

    Taint(char letter, String meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    public char letter() {
        return letter;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }
}
