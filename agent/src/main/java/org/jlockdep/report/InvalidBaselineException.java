package org.jlockdep.report;

import java.io.IOException;

/** A baseline cannot be read, or has lines that are none. The message is one line that names the file. */
public final class InvalidBaselineException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidBaselineException(String message) {
        super(message);
    }
}
