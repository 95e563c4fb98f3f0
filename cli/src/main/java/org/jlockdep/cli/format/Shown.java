package org.jlockdep.cli.format;

import java.util.Objects;
import org.jlockdep.report.StackView;

/**
 * What the user wants to see of findings in a text for people. Immutable.
 *
 * @param notes or only how many there are
 */
public record Shown(StackView stacks, boolean notes) {
    /** As deep as the agent's own reports are by default. */
    private static final int DEPTH = 32;

    public Shown {
        Objects.requireNonNull(stacks);
    }

    public static Shown of(boolean allFrames, boolean notes) {
        return new Shown(allFrames ? StackView.whole(DEPTH) : StackView.folded(DEPTH, "--frames=all"), notes);
    }

    public static Shown byDefault() {
        return of(false, false);
    }
}
