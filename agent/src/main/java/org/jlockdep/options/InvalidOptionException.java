package org.jlockdep.options;

import org.jlockdep.names.ForeignText;

/** The user's mistake. The message is one line that names the option, where it stands and what would be right. */
public final class InvalidOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message quotes the user, who may have written anything. */
    InvalidOptionException(String message) {
        super(ForeignText.clean(message));
    }
}
