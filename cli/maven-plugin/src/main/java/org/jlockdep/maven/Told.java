package org.jlockdep.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jlockdep.cli.Commands;

/** What a command has said, and its exit code, whose meaning is the README's. */
record Told(int exitCode, List<String> out, List<String> err) {
    private static final int CLEAN = 0;
    private static final int FINDINGS = 3;
    private static final int NO_DATA = 4;

    static Told by(List<String> words, List<Path> dumps) {
        List<String> all = new ArrayList<>(words);
        dumps.forEach(dump -> all.add(dump.toString()));
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        int exitCode = Commands.execute(out::add, err::add, all.toArray(String[]::new));
        return new Told(exitCode, out, err);
    }

    boolean isClean() {
        return exitCode == CLEAN;
    }

    boolean hasFindings() {
        return exitCode == FINDINGS;
    }

    /** The user's, or ours: nothing was judged. */
    boolean isMistake() {
        return !isClean() && !hasFindings() && exitCode != NO_DATA;
    }

    String problem() {
        return String.join("\n", err);
    }
}
