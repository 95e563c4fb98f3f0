package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jlockdep.cli.merge.DumpFile;
import org.jlockdep.cli.merge.DumpMerge;
import org.jlockdep.dump.Losses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes one dump of many. */
@Command(
        name = "merge",
        description = {
            "Makes one dump of many. Lock classes meet by name; of each chain of locks a few sightings are kept, and every"
                    + " finding with all that it stands on.",
            "The result is the same whatever the order of the dumps, and can be merged again. It takes the memory of a few"
                    + " dumps, and room for temporary files."
        })
final class MergeCommand implements Callable<Integer> {
    /** So many dumps take long enough to show how far it is. */
    private static final int MANY = 50;

    @Mixin
    private DumpFiles files;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The merged dump, compressed if it ends in .gz; it may be one of the inputs.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<Path> inputs = files.list();
        try (DumpMerge merge = new DumpMerge()) {
            read(inputs, merge);
            if (merge.runs() == 0) {
                throw new Refusal(ExitCode.NO_DATA, "no data: the dumps tell of no run");
            }
            write(merge);
            say(inputs.size() + " dumps of " + merge.runs() + " runs are now " + output);
        }
        return ExitCode.CLEAN.number();
    }

    private void read(List<Path> inputs, DumpMerge merge) {
        try {
            addAll(inputs, merge);
        } catch (IOException e) {
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        }
    }

    private void addAll(List<Path> inputs, DumpMerge merge) throws IOException {
        if (inputs.size() < MANY || !Ansi.AUTO.enabled()) {
            merge.add(inputs, this::say);
            return;
        }
        try (ProgressBar bar = new ProgressBar("merging", inputs.size())) {
            merge.add(inputs, losses -> {
                say(losses);
                bar.step();
            });
        }
    }

    private void say(Losses losses) {
        losses.lines().forEach(this::say);
    }

    /** Beside its place first: a merge that fails half-way leaves what was there. */
    private void write(DumpMerge merge) throws IOException {
        Path absolute = output.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            merge.write(DumpFile.create(part, absolute));
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + line);
    }
}
