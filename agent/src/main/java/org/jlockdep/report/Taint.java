package org.jlockdep.report;

/** What weakens a run: when one of these happened, a finding that is missing proves less. */
public enum Taint {
    ATTACHED_LATE('A', "the agent was attached late; locks that were held by then are not known"),
    DROPPED('D', "something was dropped because a table or the way out was full"),
    HOOK_FAILED('E', "a hook failed"),
    NOT_TRANSFORMED('T', "a class could not be transformed, and its locks are not seen"),
    NOTHING_SEEN('N', "no lock of the program was seen"),
    FAILED('F', "the agent's own analysis failed, or did not come to its end"),
    OFF('O', "too many hooks failed and all were turned off: what came after was not seen"),
    UNSEEN('S', "the self-check at the start was not seen, and neither may be the program's locks");

    private final char letter;
    private final String meaning;

    Taint(char letter, String meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    /** Was the agent so far from working that nothing found would say nothing? */
    public boolean isBlinding() {
        return this == FAILED || this == OFF || this == UNSEEN;
    }

    public char letter() {
        return letter;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }
}
