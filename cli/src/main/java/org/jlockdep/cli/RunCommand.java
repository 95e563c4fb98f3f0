package org.jlockdep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jlockdep.graph.Level;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.report.Baseline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a command with the agent in its JVMs. */
@Command(
        name = "run",
        description = {
            "Runs a command and watches each JVM that it starts, through JAVA_TOOL_OPTIONS. Each tells a finding on its own"
                    + " stderr in one line; the reports, of all JVMs together, come at the end.",
            "The exit code is the command's own. With --fail-on it is 3 if the command ended well and there are findings, and"
                    + " 4 if no JVM was watched, or the agent did not work in one."
        },
        customSynopsis =
                "jlockdep run [--fail-on=LEVEL] [--baseline=FILE] [--dumps=DIR] [-o KEY=VALUE]... -- COMMAND [ARGUMENT...]")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private AgentArguments agent;

    @Mixin
    private Unwanted unwanted;

    @Mixin
    private Look look;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Findings of this level or a higher one make the exit code 3: error, warning or note.")
    private Optional<Level> failOn;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "The findings that are known, as 'check --write-baseline' writes them: counted and not shown.")
    private Optional<Path> baseline;

    @Option(
            names = "--dumps",
            paramLabel = "DIR",
            description =
                    "Where the JVMs' dumps go, for 'jlockdep report' and others; those of an earlier run there are"
                            + " deleted. If not given they are not kept.")
    private Optional<Path> dumps;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "What to run, after --.")
    private List<String> command;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        unwanted.takeFrom(agent.options());
        try (WatchedRuns runs = WatchedRuns.in(dumps)) {
            ProcessBuilder watched = WatchedCommand.withAllBelow(command, argument(runs), this::say);
            return Child.run(watched, exitCode -> verdict(exitCode, runs));
        }
    }

    private String argument(WatchedRuns runs) throws IOException {
        AgentOptions dumping = runs.dumping(briefly(agent.options()));
        if (baseline.isPresent()) {
            KnownFindings.read(baseline.get());
            dumping = dumping.with("baseline", baseline.get().toAbsolutePath().toString());
        }
        return AgentJar.unpacked().argument(unwanted.passTo(dumping).tail());
    }

    /** The reports come at the end, of all JVMs together, unless the user wants them in files. */
    private AgentOptions briefly(AgentOptions options) {
        AgentOptions framed = look.showsAllFrames() ? options.with("frames", "all") : options;
        return options.output(0).isPresent() || agent.says("reports") ? framed : framed.with("reports", "brief");
    }

    private int verdict(int exitCode, WatchedRuns runs) {
        try {
            Baseline known = baseline.map(KnownFindings::read).orElseGet(Baseline::none);
            ExitCode verdict = runs.report(
                    spec.commandLine().getErr(),
                    this::say,
                    failOn,
                    findings -> unwanted.applyTo(findings, known, this::say),
                    look);
            return failOn.isPresent() && exitCode == 0 ? verdict.number() : exitCode;
        } catch (Refusal e) {
            say(e.getMessage());
            return failOn.isPresent() && exitCode == 0 ? e.exitCode().number() : exitCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println("jlockdep run: " + line);
    }
}
