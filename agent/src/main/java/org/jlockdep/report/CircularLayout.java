package org.jlockdep.report;

import java.util.List;
import org.jlockdep.graph.Link;

/** lockdep's "possible circular locking dependency": a ring of two or more links. */
final class CircularLayout {
    private final List<Link> links;
    private final StampedLines lines;
    private final LayoutParts passages;

    CircularLayout(Finding finding, StampedLines lines, StackView view) {
        this.links = finding.prediction().links();
        this.lines = lines;
        this.passages = new LayoutParts(finding, lines, view);
    }

    void print(RunInfo run) {
        passages.heading(run);
        passages.wantedAndHeld();
        lines.addEmpty();
        lines.add("which lock already depends on the new lock.");
        lines.addEmpty();
        lines.addEmpty();
        dependencyChain();
        passages.otherInfo();
        lines.addEmpty();
        if (links.size() > 2) {
            chainExists();
        }
        passages.scenario();
        lines.addEmpty();
        passages.locksHeld();
        lines.addEmpty();
        passages.backtrace();
        passages.advice();
    }

    private void dependencyChain() {
        lines.add("the existing dependency chain (in reverse order) is:");
        lines.addEmpty();
        for (int i = links.size() - 1; i >= 0; i--) {
            passages.link(i, links.get(i));
            lines.addEmpty();
        }
    }

    private void chainExists() {
        lines.add("Chain exists of:");
        lines.add("  " + LockNames.chain(links));
        lines.addEmpty();
    }
}
