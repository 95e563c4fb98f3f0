package org.jlockdep.analysis;

import java.util.Optional;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;

/**
 * Is told each finding when it is made, and again when more evidence has raised its level. Suppressed ones and
 * notes are told as well. Analyzer thread only.
 */
public interface FindingListener {
    /** @param before the level at which the finding was told last, if it was */
    void found(Finding finding, Optional<Level> before);

    /**
     * There is nothing to learn for now.
     *
     * @return in how many nanoseconds to be called again, unless something happens before that; 0 for not at all
     */
    default long idle() {
        return 0;
    }
}
