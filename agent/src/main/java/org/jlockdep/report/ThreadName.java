package org.jlockdep.report;

import org.jlockdep.graph.Acquisition;
import org.jlockdep.names.ForeignText;

/**
 * How a report calls a thread: its name is for people, its id tells it from others of that name. A virtual thread has
 * the empty name unless it was given one.
 */
final class ThreadName {
    /** A report has it some ten times. */
    private static final int MOST_CHARS = 120;

    private ThreadName() {}

    static String of(Acquisition acquisition) {
        String name = acquisition.moment().threadName().isEmpty()
                ? "unnamed"
                : acquisition.moment().threadName();
        return ForeignText.shortened(name, MOST_CHARS) + "/"
                + acquisition.moment().threadId();
    }
}
