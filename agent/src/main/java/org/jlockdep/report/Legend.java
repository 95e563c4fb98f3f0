package org.jlockdep.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What the signs in reports mean, told once at the end of a run that has some. Stateless. */
public final class Legend {
    /** How a lock class was ever used. */
    public static final String USAGE = "x exclusive, s shared, t by a try, w given up in a wait";

    private static final List<String> LINES = Collections.unmodifiableList(Arrays.asList(
            "{xst.} in a report is how a lock class was ever used: " + USAGE,
            "-> #0 is the link that closed the ring, -> #1 and up those before it; #0 is the outermost lock held, * one of the"
                    + " ring"));

    private Legend() {}

    public static List<String> lines() {
        return LINES;
    }
}
