package org.jlockdep.report;

import org.jlockdep.graph.Link;

/** lockdep's "possible recursive locking": one thread, and one lock object or two of one class. */
final class RecursiveLayout {
    private final boolean sameObject;
    private final String same;
    private final StampedLines lines;
    private final LayoutParts passages;

    RecursiveLayout(Finding finding, StampedLines lines, StackView view) {
        Link link = finding.prediction().links().get(0);
        this.same = link.to().isEvent() ? "and there is no other." : "and they are the same lock object.";
        this.sameObject = link.from().isSameLock(link.to());
        this.lines = lines;
        this.passages = new LayoutParts(finding, lines, view);
    }

    void print(RunInfo run) {
        passages.heading(run);
        passages.wantedAndHeld();
        lines.add(sameObject ? same : "and they are two locks of one class.");
        lines.addEmpty();
        passages.otherInfo();
        lines.addEmpty();
        passages.scenario();
        lines.addEmpty();
        if (!sameObject) {
            lines.add(" May be due to missing lock nesting notation");
            lines.addEmpty();
        }
        passages.locksHeld();
        lines.addEmpty();
        passages.backtrace();
        passages.advice();
    }
}
