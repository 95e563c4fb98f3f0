package org.jlockdep.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jlockdep.cli.format.Formats;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.cli.format.Shown;

/**
 * A deadlock that a steered run came to, with what else was known of that run. Immutable.
 *
 * @param report of the JVMs of that run
 */
record Proof(ReportedFinding deadlock, Report report) {
    /** As the agent would have told it. */
    void print(Writer out, Shown shown) throws IOException {
        Report alone = new Report(
                deadlock.runs(),
                List.of(deadlock),
                List.of(),
                report.lockClasses(),
                report.dependencies(),
                report.threshold());
        Formats.TEXT.format(shown).write(alone, out, line -> {});
    }

    Reproducer reproducer() {
        return new Reproducer(deadlock.finding());
    }
}
