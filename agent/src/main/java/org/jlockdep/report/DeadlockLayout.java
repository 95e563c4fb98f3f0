package org.jlockdep.report;

import java.util.List;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;

/** A deadlock that is there, laid out as the prediction of it would be: the ring, with where each of its threads is now. */
final class DeadlockLayout {
    private final Prediction prediction;
    private final List<Link> links;
    private final StampedLines lines;
    private final LayoutParts passages;

    DeadlockLayout(Finding finding, StampedLines lines, StackView view) {
        this.prediction = finding.prediction();
        this.links = prediction.links();
        this.lines = lines;
        this.passages = new LayoutParts(finding, lines, view);
    }

    void print(RunInfo run) {
        passages.heading(run);
        if (prediction.isOfDeadThread()) {
            passages.misused("is waiting for lock:", "which a thread holds that has ended.");
        } else {
            passages.waitedForAndHeld();
            if (links.size() > 1) lines.addEmpty();
            lines.add(
                    links.size() == 1
                            ? "and they are the same lock object."
                            : "which the holder of that lock waits for.");
        }
        lines.addEmpty();
        lines.addEmpty();
        waitingThreads();
        passages.otherInfo();
        lines.addEmpty();
        if (!prediction.isOfDeadThread()) {
            passages.scenario();
            lines.addEmpty();
        }
        passages.locksHeld();
        lines.addEmpty();
        passages.backtrace();
        passages.advice();
    }

    private void waitingThreads() {
        lines.add("the waiting threads (in reverse order) are:");
        lines.addEmpty();
        for (int i = links.size() - 1; i >= 0; i--) {
            passages.waiting(i, links.get(i));
            lines.addEmpty();
        }
    }
}
