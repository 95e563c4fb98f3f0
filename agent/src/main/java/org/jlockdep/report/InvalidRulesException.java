package org.jlockdep.report;

/** The user's list of rules has an entry that is none. The message names it and says what would be right. */
public final class InvalidRulesException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidRulesException(String message) {
        super(message);
    }
}
