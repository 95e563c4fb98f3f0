package org.jlockdep.cli.format;

import java.util.Locale;

/** How a finding compares with the baseline. Without a baseline everything is new. */
public enum State {
    NEW,
    UNCHANGED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
