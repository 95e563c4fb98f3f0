package org.jlockdep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jlockdep.cli.format.Report;
import org.jlockdep.graph.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what dumps have found. */
@Command(
        name = "report",
        description = {
            "Reports what dumps have found, each alone and all together: a deadlock whose links come from different"
                    + " runs is found as well, as a warning.",
            "A dump is what the agent writes with the option dump=FILE, or what 'jlockdep merge' has made of several.",
            "The exit code is 0 whatever was found ('jlockdep check' judges), and 4 if there is no data or the agent did not"
                    + " work."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private DumpFiles files;

    @Mixin
    private Unwanted unwanted;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws Exception {
        List<Path> inputs = files.list();
        output.spare(inputs);
        DumpedRuns dumps = DumpedRuns.read(inputs, output.talk());
        Report report = Reports.of(dumps, Level.WARNING, findings -> unwanted.applyTo(findings, output.talk()));
        output.write(report);
        return Verdict.of(report, false, output.talk()).number();
    }
}
