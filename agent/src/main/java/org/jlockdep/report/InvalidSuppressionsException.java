package org.jlockdep.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The user's suppression file cannot be read, or has lines that are none. */
public final class InvalidSuppressionsException extends IOException {
    private static final long serialVersionUID = 1L;
    /** Somebody may have named a file of another kind. */
    private static final int TOLD = 20;

    private final ArrayList<String> problems;

    InvalidSuppressionsException(List<String> problems) {
        super(problems.get(0));
        this.problems = new ArrayList<>(problems.subList(0, Math.min(problems.size(), TOLD)));
        if (problems.size() > TOLD) this.problems.add((problems.size() - TOLD) + " more lines are wrong");
    }

    /** Each is one line that names the file and says what is wrong; at least one. */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }
}
