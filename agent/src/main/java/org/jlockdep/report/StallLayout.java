package org.jlockdep.report;

import org.jlockdep.graph.Link;

/** A thread that has waited very long, and the one that has the lock: where both are. */
final class StallLayout {
    private final Link holder;
    private final StampedLines lines;
    private final LayoutParts passages;

    StallLayout(Finding finding, StampedLines lines, StackView view) {
        this.holder = finding.prediction().links().get(1);
        this.lines = lines;
        this.passages = new LayoutParts(finding, lines, view);
    }

    void print(RunInfo run) {
        String by = ThreadName.of(holder.acquisition());
        passages.heading(run);
        passages.misused("has been waiting for lock:", "which " + by + " holds.");
        lines.addEmpty();
        passages.otherInfo();
        lines.addEmpty();
        passages.locksHeld();
        lines.addEmpty();
        passages.locksHeld(holder);
        lines.addEmpty();
        passages.backtrace();
        lines.addEmpty();
        passages.stack("stack backtrace of " + by + ":", holder);
        passages.advice();
    }
}
