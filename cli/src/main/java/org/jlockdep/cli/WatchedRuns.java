package org.jlockdep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jlockdep.cli.format.Formats;
import org.jlockdep.cli.format.Report;
import org.jlockdep.dump.DumpFormat;
import org.jlockdep.graph.Level;

/** The dumps of all JVMs below one command, in a folder that goes away again unless the user named it. */
final class WatchedRuns implements AutoCloseable {
    private final Path folder;
    private final boolean kept;

    private WatchedRuns(Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** Absolute: a JVM may be in another directory. A folder that has dumps already would mix two runs. */
    static WatchedRuns in(Optional<Path> named) throws IOException {
        if (named.isEmpty()) return new WatchedRuns(Files.createTempDirectory("jlockdep-run-"), false);
        Path folder = Files.createDirectories(named.get().toAbsolutePath());
        if (!dumps(folder).isEmpty()) {
            throw new Refusal(
                    ExitCode.USAGE, folder + " has dumps of an earlier run: name another folder, or clear it");
        }
        return new WatchedRuns(folder, true);
    }

    /** Process ids come again, also below one command in several containers. */
    String pattern() {
        return folder.resolve("%h-%p-%t" + DumpFormat.EXTENSION).toString();
    }

    /**
     * Reports what all JVMs say together. One alone has said it already, but perhaps long ago, or not to us.
     *
     * @return what it means for a command that may fail
     * @throws Refusal if there is nothing to judge by
     */
    ExitCode report(PrintWriter err, Consumer<String> talk, Optional<Level> threshold, Unwanted unwanted, Look look)
            throws IOException {
        List<Path> files = dumps(folder);
        if (files.isEmpty())
            throw new Refusal(ExitCode.NO_DATA, "no JVM was watched: none was started, or none took the agent");
        DumpedRuns dumps = DumpedRuns.read(files, talk);
        Report report =
                Reports.of(dumps, threshold.orElse(Level.WARNING), findings -> unwanted.applyTo(findings, talk));
        talk.accept(
                files.size() == 1 ? "1 JVM was watched:" : files.size() + " JVMs were watched; all of them together:");
        Formats.TEXT.format(look.shown()).write(report, err, talk);
        err.flush();
        boolean fails = threshold.isPresent() && report.findings().stream().anyMatch(report::fails);
        return Verdict.of(report, fails, talk);
    }

    private static List<Path> dumps(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(DumpFormat.EXTENSION))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (kept) return;
        for (Path file : dumps(folder)) Files.delete(file);
        Files.delete(folder);
    }
}
