package org.jlockdep.report;

import java.util.List;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.Prediction;

/** A thread that has waited very long, and the one for whom, if he is known: where both are. */
final class StallLayout {
    private final Prediction prediction;
    private final StampedLines lines;
    private final LayoutParts passages;

    StallLayout(Finding finding, StampedLines lines, StackView view) {
        this.prediction = finding.prediction();
        this.lines = lines;
        this.passages = new LayoutParts(finding, lines, view);
    }

    void print(RunInfo run) {
        List<Link> links = prediction.links();
        passages.heading(run);
        passages.misused(prediction.isOfEvent() ? "has been waiting for event:" : "has been waiting for lock:", who());
        lines.addEmpty();
        passages.otherInfo();
        lines.addEmpty();
        passages.locksHeld();
        lines.addEmpty();
        if (links.size() > 1) {
            passages.locksHeld(links.get(1));
            lines.addEmpty();
        }
        passages.backtrace();
        if (links.size() > 1) {
            lines.addEmpty();
            passages.stack("stack backtrace of " + other() + ":", links.get(1));
        }
        passages.advice();
    }

    private String who() {
        if (prediction.links().size() == 1) return "which nobody has brought about yet, nor is it known who will.";
        return "which " + other() + (prediction.isOfEvent() ? " is to bring about." : " holds.");
    }

    private String other() {
        return ThreadName.of(prediction.links().get(1).acquisition());
    }
}
