package org.jlockdep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jlockdep.cli.format.Formats;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.graph.Level;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.options.BuildId;

/** The dumps of all JVMs below one command, in a folder that goes away again unless the user named it. */
final class WatchedRuns implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Optional<OwnDumps> kept;

    private WatchedRuns(Path folder, Optional<OwnDumps> kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** Absolute: a JVM may be in another directory. */
    static WatchedRuns in(Optional<Path> named) throws IOException {
        if (named.isEmpty()) return new WatchedRuns(Files.createTempDirectory("jlockdep-run-"), Optional.empty());
        Path folder = named.get().toAbsolutePath();
        return new WatchedRuns(folder, Optional.of(OwnDumps.in(folder)));
    }

    /** The agent's options for these JVMs: their dumps come here, and know which build they are of. */
    AgentOptions dumping(AgentOptions options) {
        if (options.dump().isPresent()) {
            throw new Refusal(ExitCode.USAGE, "where dumps go is said by --dumps=DIR, not by the option dump");
        }
        AgentOptions dumping = options.with("dump", OwnDumps.pattern(folder));
        boolean isNamed =
                !options.build().isEmpty() || !BuildId.of(System.getenv()).isEmpty();
        return isNamed ? dumping : dumping.with("build", buildId());
    }

    /** The dumps that there are by now. */
    List<Path> files() throws IOException {
        return OwnDumps.all(folder);
    }

    /** Of what this command runs, for want of another id. */
    private static String buildId() {
        return "run-" + TIME.format(Instant.now()) + "-"
                + ProcessHandle.current().pid();
    }

    /**
     * Reports what all JVMs say together. One alone has said it already, but perhaps long ago, or not to us.
     *
     * @return what it means for a command that may fail
     * @throws Refusal if there is nothing to judge by
     */
    ExitCode report(
            PrintWriter err,
            Consumer<String> talk,
            Optional<Level> threshold,
            UnaryOperator<List<ReportedFinding>> suppressing,
            Look look)
            throws IOException {
        List<Path> files = OwnDumps.all(folder);
        if (files.isEmpty())
            throw new Refusal(ExitCode.NO_DATA, "no JVM was watched: none was started, or none took the agent");
        DumpedRuns dumps = DumpedRuns.read(files, talk);
        Report report = Reports.of(dumps, threshold.orElse(Level.WARNING), suppressing);
        talk.accept(
                files.size() == 1 ? "1 JVM was watched:" : files.size() + " JVMs were watched; all of them together:");
        Formats.TEXT.format(look.shown()).write(report, err, talk);
        err.flush();
        boolean fails = threshold.isPresent() && report.findings().stream().anyMatch(report::fails);
        return Verdict.of(report, fails, talk);
    }

    @Override
    public void close() throws IOException {
        if (kept.isPresent()) {
            kept.get().close();
            return;
        }
        for (Path file : OwnDumps.all(folder)) Files.delete(file);
        Files.delete(folder);
    }
}
