package org.jlockdep.cli.format;

import java.util.Objects;
import org.jlockdep.report.StackView;

/**
 * What the user wants to see of a report. Immutable.
 *
 * @param notes or only how many there are
 * @param graph where the format draws one
 */
public record Shown(StackView stacks, boolean notes, GraphView graph) {
    /** As deep as the agent's own reports are by default. */
    private static final int DEPTH = 32;

    public Shown {
        Objects.requireNonNull(stacks);
        Objects.requireNonNull(graph);
    }

    public static Shown of(boolean allFrames, boolean notes) {
        return new Shown(
                allFrames ? StackView.whole(DEPTH) : StackView.folded(DEPTH, "--frames=all"),
                notes,
                GraphView.ofFindings());
    }

    public Shown with(GraphView drawn) {
        return new Shown(stacks, notes, drawn);
    }

    public static Shown byDefault() {
        return of(false, false);
    }
}
