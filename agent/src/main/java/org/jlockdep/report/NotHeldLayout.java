package org.jlockdep.report;

/** A thread does not hold what the program says it holds: in the manner of lockdep's short reports. */
final class NotHeldLayout {
    private final StampedLines lines;
    private final Passages passages;

    NotHeldLayout(Finding finding, StampedLines lines, int depth) {
        this.lines = lines;
        this.passages = new Passages(finding, lines, depth);
    }

    void print(RunInfo run) {
        passages.heading(run);
        passages.asserted();
        lines.addEmpty();
        passages.otherInfo();
        lines.addEmpty();
        passages.locksHeld();
        lines.addEmpty();
        passages.backtrace();
    }
}
