package org.jlockdep.report;

import org.jlockdep.names.ForeignText;

/**
 * Collects lines, each behind the same time stamp. An empty line is the bare stamp: no line ends in a blank. A control
 * character, in a thread's name for instance, cannot break a line in two.
 */
final class StampedLines {
    /** Three lock classes with names as long as anybody has seen. A class file allows names of 65,535 bytes. */
    private static final int MOST_CHARS = 2000;

    private final String stamp;
    private final StringBuilder text = new StringBuilder();

    StampedLines(long nanosSinceStart) {
        this.stamp = Stamp.bracketed(nanosSinceStart);
    }

    void add(String line) {
        text.append(stamp);
        if (!line.isEmpty()) {
            text.append(' ');
        }
        text.append(ForeignText.shortened(ForeignText.clean(line), MOST_CHARS)).append('\n');
    }

    void addEmpty() {
        add("");
    }

    /** All lines, each ending in a line feed. */
    @Override
    public String toString() {
        return text.toString();
    }
}
