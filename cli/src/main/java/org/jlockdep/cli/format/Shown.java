package org.jlockdep.cli.format;

import java.nio.file.Path;
import java.util.Objects;
import org.jlockdep.report.StackView;

/**
 * What the user wants to see of a report. Immutable.
 *
 * @param notes or only how many there are
 * @param graph where the format draws one
 * @param sources where the format names files
 */
public record Shown(StackView stacks, boolean notes, GraphView graph, Sources sources) {
    /** As deep as the agent's own reports are by default. */
    private static final int DEPTH = 32;

    public Shown {
        Objects.requireNonNull(stacks);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(sources);
    }

    public static Shown of(boolean allFrames, boolean notes) {
        return new Shown(
                allFrames ? StackView.whole(DEPTH) : StackView.folded(DEPTH, "--frames=all"),
                notes,
                GraphView.ofFindings(),
                WorkTree.around(Path.of("")));
    }

    public Shown with(GraphView drawn) {
        return new Shown(stacks, notes, drawn, sources);
    }

    public Shown with(Sources found) {
        return new Shown(stacks, notes, graph, found);
    }

    public static Shown byDefault() {
        return of(false, false);
    }
}
