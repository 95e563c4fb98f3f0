package org.jlockdep.report;

/**
 * Collects lines, each behind the same time stamp. An empty line is the bare stamp: no line ends in a blank. A control
 * character, in a thread's name for instance, cannot break a line in two.
 */
final class StampedLines {
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
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            text.append(Character.isISOControl(c) ? '?' : c);
        }
        text.append('\n');
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
