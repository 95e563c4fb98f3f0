package org.jlockdep.cli;

import java.util.Locale;
import org.jlockdep.graph.Level;

/** Levels as users write them. Stateless. */
final class Levels {
    private Levels() {}

    static Level of(String label) {
        return Level.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
