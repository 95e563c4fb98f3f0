package org.jlockdep.report;

import org.jlockdep.graph.Prediction;

/** One lock is used in a wrong way: lockdep's short reports. */
final class MisuseLayout {
    private final StampedLines lines;
    private final LayoutParts passages;
    private final Prediction.Rule rule;

    MisuseLayout(Finding finding, StampedLines lines, StackView view) {
        this.lines = lines;
        this.passages = new LayoutParts(finding, lines, view);
        this.rule = finding.prediction().rule();
    }

    void print(RunInfo run) {
        passages.heading(run);
        opening();
        lines.addEmpty();
        passages.otherInfo();
        lines.addEmpty();
        passages.locksHeld();
        closing();
        passages.advice();
    }

    private void opening() {
        switch (rule) {
            case NOT_HELD:
                passages.misused("should be holding lock:", "but it is not held in any mode.");
                break;
            case UNBALANCED:
                passages.misused("is trying to release lock:", "but there are no more locks to release!");
                break;
            default:
                passages.misused("took lock:", "and has not released it.");
        }
    }

    /** What the thread did last says nothing about a lock that it kept; where it took the lock may be known. */
    private void closing() {
        if (rule != Prediction.Rule.STILL_HELD) {
            lines.addEmpty();
            passages.backtrace();
        } else if (passages.hasStack()) {
            lines.addEmpty();
            passages.stack("stack of its acquisition, when that was seen first:");
        }
    }
}
