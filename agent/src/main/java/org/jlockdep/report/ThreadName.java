package org.jlockdep.report;

import org.jlockdep.graph.Acquisition;

/**
 * How a report calls a thread: its name is for people, its id tells it from others of that name. A virtual thread has
 * the empty name unless it was given one.
 */
final class ThreadName {
    private ThreadName() {}

    static String of(Acquisition acquisition) {
        String name = acquisition.moment().threadName().isEmpty()
                ? "unnamed"
                : acquisition.moment().threadName();
        return name + "/" + acquisition.moment().threadId();
    }
}
