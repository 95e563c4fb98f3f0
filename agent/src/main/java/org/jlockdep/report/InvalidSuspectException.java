package org.jlockdep.report;

import java.io.IOException;

/** What a run is to be steered towards cannot be read. The message is one line that names the file. */
public final class InvalidSuspectException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidSuspectException(String message) {
        super(message);
    }
}
