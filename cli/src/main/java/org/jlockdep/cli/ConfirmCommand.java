package org.jlockdep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes predicted deadlocks happen, each in a run of its own. */
@Command(
        name = "confirm",
        description = {
            "Runs a command once more for each finding of the dumps, and tries to make it happen: threads on their way into"
                    + " it are stopped for moments, so that they meet. What then hangs for ever is a proof; its JVM is ended,"
                    + " and its report printed. Every JVM below the command is watched, through JAVA_TOOL_OPTIONS.",
            "A finding that is not confirmed is not impossible: another run, machine or input may show it.",
            "The exit code is 3 if a deadlock was made to happen, 0 if none, 4 if the agent was not active in any run, and 2"
                    + " for a fingerprint that the dumps do not have."
        },
        customSynopsis = "jlockdep confirm [--fingerprint=F]... [--level=LEVEL] [--runs=N] [--dumps=DIR]"
                + " [--reproducer=DIR] [-o KEY=VALUE]... FILE|DIR... -- COMMAND [ARGUMENT...]")
final class ConfirmCommand implements Callable<Integer> {
    private static final String END_OF_DUMPS = "--";

    @Mixin
    private AgentArguments agent;

    @Mixin
    private Look look;

    @Option(
            names = "--fingerprint",
            paramLabel = "F",
            description = "A finding to confirm, whatever its level. Repeatable.")
    private List<String> fingerprints = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "WARNING",
            description = "Which findings to confirm where none is named: error, warning or note, and worse; warning by"
                    + " default.")
    private Level level;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many runs a finding is worth; 1 by default.")
    private int runs;

    @Option(
            names = "--dumps",
            paramLabel = "DIR",
            description =
                    "Where the dumps of these runs go, which know what was confirmed; those of an earlier time there"
                            + " are deleted. If not given they are not kept.")
    private Optional<Path> dumps;

    @Option(
            names = "--reproducer",
            paramLabel = "DIR",
            description = "Where the schedule of each proof goes, as a text and as a Java program that replays it.")
    private Optional<Path> reproducers;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR... -- COMMAND",
            description = "Dumps that tell what to confirm, then, after --, what to run.")
    private List<String> words;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (runs < 1) throw misuse("--runs: at least one run");
        List<String> command = command();
        List<Path> inputs = words.subList(0, words.size() - command.size()).stream()
                .map(Path::of)
                .toList();
        if (inputs.isEmpty()) throw misuse("which dumps? They stand before --");
        DumpedRuns known = DumpedRuns.read(DumpFiles.list(inputs), this::say);
        List<ReportedFinding> chosen =
                chosen(Reports.of(known, level, found -> found).findings());
        List<Trial> trials = new ArrayList<>();
        try (WatchedRuns folder = WatchedRuns.in(dumps);
                SteeredRuns steered =
                        SteeredRuns.of(command, folder, folder.dumping(agent.options()), graphs(known), this::say)) {
            Map<String, Proof> proofs = new LinkedHashMap<>();
            for (ReportedFinding finding : chosen) trials.add(steered.confirm(finding, runs, proofs));
            return tell(trials, proofs.values());
        }
    }

    private static List<LockGraph> graphs(DumpedRuns known) {
        return known.replays().all().stream()
                .map(replay -> replay.predictor().graph())
                .toList();
    }

    /** Behind the first {@code --}, which picocli passes over. */
    private List<String> command() {
        List<String> all = spec.commandLine().getParseResult().originalArgs();
        int end = all.indexOf(END_OF_DUMPS);
        if (end < 0 || end == all.size() - 1) throw misuse("which command? It stands behind --");
        return all.subList(end + 1, all.size());
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private List<ReportedFinding> chosen(List<ReportedFinding> all) {
        if (fingerprints.isEmpty()) {
            return all.stream()
                    .filter(found -> found.level().compareTo(level) >= 0 && Trial.isOfOrder(found))
                    .toList();
        }
        List<ReportedFinding> named = new ArrayList<>();
        for (String fingerprint : fingerprints) {
            named.add(all.stream()
                    .filter(found -> found.fingerprint().equals(fingerprint))
                    .findFirst()
                    .orElseThrow(() ->
                            new Refusal(ExitCode.USAGE, "the dumps have no finding with fingerprint " + fingerprint)));
        }
        return named;
    }

    private int tell(List<Trial> trials, Iterable<Proof> proofs) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        for (Proof proof : proofs) {
            proof.print(err, look.shown());
            if (reproducers.isPresent())
                say("the schedule is in " + proof.reproducer().write(reproducers.get()));
        }
        new TrialTable(trials).lines().forEach(this::say);
        err.flush();
        return Trial.exitCode(trials).number();
    }

    private void say(String line) {
        spec.commandLine().getErr().println("jlockdep confirm: " + line);
    }
}
