package org.jlockdep.cli;

import java.nio.file.Path;
import org.jlockdep.report.Baseline;
import org.jlockdep.report.InvalidBaselineException;

/** Reads a baseline for a command. Stateless. */
final class KnownFindings {
    private KnownFindings() {}

    /** @throws Refusal that says what is wrong with the file */
    static Baseline read(Path file) {
        try {
            return Baseline.read(file);
        } catch (InvalidBaselineException e) {
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        }
    }
}
