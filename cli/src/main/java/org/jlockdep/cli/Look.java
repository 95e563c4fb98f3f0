package org.jlockdep.cli;

import org.jlockdep.cli.format.Shown;
import picocli.CommandLine.Option;

/** How much of the findings the user wants to read. */
final class Look {
    /** Which frames of a stack. */
    enum ShownFrames {
        USER,
        ALL
    }

    @Option(
            names = "--frames",
            paramLabel = "WHICH",
            defaultValue = "USER",
            description = "user or all; user by default: frames of test frameworks, reflection, executors and the JDK's"
                    + " threads are folded.")
    private ShownFrames frames;

    @Option(names = "--notes", description = "Prints notes as well, which are only counted otherwise.")
    private boolean notes;

    boolean showsAllFrames() {
        return frames == ShownFrames.ALL;
    }

    Shown shown() {
        return Shown.of(showsAllFrames(), notes);
    }
}
