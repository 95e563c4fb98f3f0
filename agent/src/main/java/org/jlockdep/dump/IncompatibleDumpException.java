package org.jlockdep.dump;

import java.io.IOException;

/** A file is no dump, or one of a version that is not known. The message is one line that names it. */
public final class IncompatibleDumpException extends IOException {
    private static final long serialVersionUID = 1L;

    IncompatibleDumpException(String message) {
        super(message);
    }
}
