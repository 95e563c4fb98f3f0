package org.jlockdep.graph;

/** How sure we are, weakest first. Notes are counted, warnings and errors are printed and fail a check. */
public enum Level {
    NOTE,
    WARNING,
    ERROR;

    /** The word that reports and scripts use. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
