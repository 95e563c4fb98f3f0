package org.jlockdep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jlockdep.cli.format.Format;
import org.jlockdep.cli.format.Formats;
import org.jlockdep.cli.format.GraphView;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.Shown;
import org.jlockdep.cli.format.WorkTree;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command's result goes, and in which form. */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-f", "--format"},
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private Formats format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the result goes instead of stdout.")
    private Optional<Path> file;

    @Mixin
    private Look look;

    @Option(
            names = "--focus",
            paramLabel = "LOCK",
            description =
                    "Of dot: which locks are drawn, a pattern such as com.acme.Pool.*; those of findings by default.")
    private Optional<String> focus;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "Of dot: how many dependencies away from these a lock is drawn as well; 1 by default with"
                    + " --focus, 0 without.")
    private Optional<Integer> depth;

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description =
                    "Where the source files of findings are looked for, at any depth. sarif and github name them, by default"
                            + " those of the work tree around this folder; html and json show lines of them, by default none."
                            + " Repeatable. What is not found is left out.")
    private List<Path> sources = List.of();

    /** A dump cannot be had again. */
    void spare(List<Path> inputs) throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) return;
        for (Path input : inputs) {
            if (Files.isSameFile(input, file.get())) {
                throw new Refusal(ExitCode.USAGE, "the result would replace the dump " + input + ": name another file");
            }
        }
    }

    /** Is every line too many that says nothing new? */
    boolean isBrief() {
        return format == Formats.BRIEF;
    }

    void write(Report report) throws IOException {
        Format chosen = format.format(shown());
        if (file.isPresent()) {
            try (Writer out = Files.newBufferedWriter(file.get())) {
                chosen.write(report, out, talk());
            }
        } else {
            PrintWriter out = command.commandLine().getOut();
            chosen.write(report, out, talk());
            out.flush();
        }
    }

    private Shown shown() {
        Shown shown = look.shown().with(graph());
        for (Path folder : sources) {
            if (!Files.isDirectory(folder)) throw new Refusal(ExitCode.USAGE, folder + ": no such folder");
        }
        return sources.isEmpty() ? shown : shown.with(WorkTree.in(sources, Path.of("")));
    }

    private GraphView graph() {
        return new GraphView(focus, depth.orElse(focus.isPresent() ? 1 : 0));
    }

    /** What is not part of the result goes to stderr. */
    Consumer<String> talk() {
        PrintWriter err = command.commandLine().getErr();
        return line -> err.println(command.qualifiedName() + ": " + line);
    }
}
