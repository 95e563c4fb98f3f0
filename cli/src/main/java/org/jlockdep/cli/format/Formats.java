package org.jlockdep.cli.format;

import java.util.Locale;

/** The formats by the name that the user gives. */
public enum Formats {
    TEXT(new TextReport(Formats.DEPTH));

    /** As deep as the agent's own reports are by default. */
    private static final int DEPTH = 32;

    private final Format format;

    Formats(Format format) {
        this.format = format;
    }

    public Format format() {
        return format;
    }

    /** What the user writes, and what completion offers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
