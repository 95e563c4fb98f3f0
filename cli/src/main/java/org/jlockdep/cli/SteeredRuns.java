package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jlockdep.cli.Trial.Outcome;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockGraph;
import org.jlockdep.graph.Prediction;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Suspect;
import org.jlockdep.report.SuspectFile;

/** Runs one command again and again, steered towards one finding after the other, and reads what came of it. */
final class SteeredRuns implements AutoCloseable {
    private static final String REPORTS = "report-";

    private final List<String> command;
    private final WatchedRuns folder;
    private final AgentOptions options;
    private final List<LockGraph> graphs;
    private final Consumer<String> talk;
    /** What nobody needs afterwards: what to steer towards, and the reports, which the dumps have as well. */
    private final Path scratch;

    private SteeredRuns(
            List<String> command,
            WatchedRuns folder,
            AgentOptions options,
            List<LockGraph> graphs,
            Consumer<String> talk,
            Path scratch) {
        this.command = command;
        this.folder = folder;
        this.options = options;
        this.graphs = graphs;
        this.talk = talk;
        this.scratch = scratch;
    }

    /** The reports come from us, at the end, unless the user wants them elsewhere: until then the terminal is the command's. */
    static SteeredRuns of(
            List<String> command,
            WatchedRuns folder,
            AgentOptions options,
            List<LockGraph> graphs,
            Consumer<String> talk)
            throws IOException {
        Path scratch = Files.createTempDirectory("jlockdep-confirm-");
        AgentOptions quiet = options.output(0).isPresent()
                ? options
                : options.with("output", scratch.resolve(REPORTS + "%p.txt").toString());
        return new SteeredRuns(command, folder, quiet, graphs, talk, scratch);
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(scratch)) {
            for (Path file : files) Files.delete(file);
        }
        Files.delete(scratch);
    }

    /** What one run came to. */
    private record Result(Outcome outcome, String why) {
        Result because(String reason) {
            return reason.isEmpty() ? this : new Result(outcome, why + "; " + reason);
        }
    }

    /** @param proofs by the fingerprint of the finding, takes each deadlock that a run came to, once */
    Trial confirm(ReportedFinding finding, int most, Map<String, Proof> proofs)
            throws IOException, InterruptedException {
        String obstacle = Trial.obstacle(finding);
        if (!obstacle.isEmpty()) return Trial.notSteered(finding, obstacle);
        Path file = scratch.resolve(finding.fingerprint() + ".txt");
        SuspectFile.write(Suspect.of(finding.finding(), graphs), file);
        return confirm(finding, file, most, proofs);
    }

    private Trial confirm(ReportedFinding finding, Path file, int most, Map<String, Proof> proofs)
            throws IOException, InterruptedException {
        Result best = new Result(Outcome.NOT_ACTIVE, "");
        long begin = System.nanoTime();
        int runs = 0;
        while (runs < most && best.outcome() != Outcome.CONFIRMED) {
            runs++;
            Result result = run(finding.finding(), file, proofs);
            if (result.outcome().isBetterThan(best.outcome())) best = result;
        }
        return new Trial(finding, best.outcome(), runs, System.nanoTime() - begin, best.why());
    }

    private Result run(Finding finding, Path file, Map<String, Proof> proofs) throws IOException, InterruptedException {
        List<Path> before = folder.files();
        AgentOptions steered = options.with("confirm", file.toString());
        String argument = AgentJar.unpacked().argument(steered.tail());
        ProcessBuilder watched = WatchedCommand.withAllBelow(command, argument, talk);
        talk.accept("steering towards " + finding.fingerprint() + ": " + String.join(" ", command));
        Child.run(watched);
        List<Path> dumps = new ArrayList<>(folder.files());
        dumps.removeAll(before);
        return dumps.isEmpty()
                ? new Result(Outcome.NOT_ACTIVE, "no JVM took the agent")
                : result(finding, dumps, proofs);
    }

    private Result result(Finding finding, List<Path> dumps, Map<String, Proof> proofs) {
        DumpedRuns runs;
        try {
            runs = DumpedRuns.read(dumps, talk);
        } catch (Refusal e) {
            if (e.exitCode() != ExitCode.NO_DATA) throw e;
            return new Result(Outcome.NOT_ACTIVE, e.getMessage());
        }
        Report report = Reports.of(runs, Level.ERROR, found -> found);
        Optional<ReportedFinding> proof = deadlock(report, Optional.of(finding.fingerprint()));
        if (proof.isPresent()) {
            proofs.put(finding.fingerprint(), new Proof(proof.get(), report));
            return new Result(Outcome.CONFIRMED, "");
        }
        Optional<ReportedFinding> other = deadlock(report, Optional.empty());
        if (other.isPresent()) {
            proofs.putIfAbsent(other.get().fingerprint(), new Proof(other.get(), report));
            return new Result(Outcome.ANOTHER, other.get().fingerprint() + " came first");
        }
        Result farthest = farthest(runs);
        return farthest.outcome() == Outcome.NEVER_TOGETHER
                ? farthest.because(Apart.in(report, finding.fingerprint()))
                : farthest;
    }

    /** @param suspect the fingerprint that it confirms; empty for whatever has happened */
    private static Optional<ReportedFinding> deadlock(Report report, Optional<String> suspect) {
        return report.findings().stream()
                .filter(found -> found.finding().prediction().rule() == Prediction.Rule.DEADLOCK)
                .filter(found -> suspect.isEmpty()
                        || found.finding().prediction().confirmation().equals(suspect))
                .findFirst();
    }

    /** Of several JVMs, the one that has the finding comes farther than those that do not. */
    private static Result farthest(DumpedRuns runs) {
        Result best = new Result(Outcome.NOT_REACHED, "no JVM lived to tell how far it came");
        for (DumpedRun run : runs.replays().runs()) {
            if (runs.counter(run, "steeredLinks") == 0) continue;
            Result result = result(runs, run);
            boolean first = best.why().startsWith("no JVM");
            if (first || result.outcome().isBetterThan(best.outcome())) best = result;
        }
        return best;
    }

    private static Result result(DumpedRuns runs, DumpedRun run) {
        long links = runs.counter(run, "steeredLinks");
        long reached = runs.counter(run, "steeredLinksReached");
        long pauses = runs.counter(run, "steeredPauses");
        if (reached < links) return new Result(Outcome.NOT_REACHED, reached + " of " + links + " links ran");
        String paused = pauses + (pauses == 1 ? " pause" : " pauses");
        boolean spent = runs.counter(run, "steeredLinksSpent") > 0;
        return new Result(spent ? Outcome.GAVE_UP : Outcome.NEVER_TOGETHER, "after " + paused);
    }
}
