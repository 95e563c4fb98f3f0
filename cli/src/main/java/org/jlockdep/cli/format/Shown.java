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
 * @param excerpts where the format shows lines of them
 */
public record Shown(StackView stacks, boolean notes, GraphView graph, Sources sources, Excerpts excerpts) {
    /** As deep as the agent's own reports are by default. */
    private static final int DEPTH = 32;

    public Shown {
        Objects.requireNonNull(stacks);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(sources);
        Objects.requireNonNull(excerpts);
    }

    public static Shown of(boolean allFrames, boolean notes) {
        return new Shown(
                allFrames ? StackView.whole(DEPTH) : StackView.folded(DEPTH, "--frames=all"),
                notes,
                GraphView.ofFindings(),
                WorkTree.around(Path.of("")),
                Excerpts.NONE);
    }

    public Shown with(GraphView drawn) {
        return new Shown(stacks, notes, drawn, sources, excerpts);
    }

    /** Named by the user, so that lines of them may be shown as well. */
    public Shown with(WorkTree named) {
        return new Shown(stacks, notes, graph, named, named);
    }

    public static Shown byDefault() {
        return of(false, false);
    }
}
