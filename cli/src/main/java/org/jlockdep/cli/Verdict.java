package org.jlockdep.cli;

import java.util.List;
import java.util.function.Consumer;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.Run;
import org.jlockdep.report.Taint;

/** What a report means for the exit code: a run in which the agent did not work is never clean. Stateless. */
final class Verdict {
    private Verdict() {}

    /**
     * @param fails are there findings that the command is to fail for?
     * @param talk takes a line for each run whose silence means nothing
     */
    static ExitCode of(Report report, boolean fails, Consumer<String> talk) {
        return of(report.runs(), fails, talk);
    }

    /** The same for a command that makes no report. */
    static ExitCode of(List<Run> runs, boolean fails, Consumer<String> talk) {
        boolean blind = false;
        for (Run run : runs) {
            for (Taint taint : run.info().taints()) {
                if (!taint.isBlinding()) continue;
                talk.accept("not to be taken for clean: " + run.name() + ": " + taint.meaning());
                blind = true;
            }
        }
        if (fails) return ExitCode.FINDINGS;
        return blind ? ExitCode.NO_DATA : ExitCode.CLEAN;
    }
}
