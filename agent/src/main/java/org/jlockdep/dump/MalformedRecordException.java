package org.jlockdep.dump;

import java.io.IOException;

/** One line of a dump says nothing that can be used. The message says what is wrong, not where. */
final class MalformedRecordException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        super(message);
    }
}
