package org.jlockdep.cli;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.merge.DumpFile;
import org.jlockdep.dump.DumpFormat;
import org.jlockdep.graph.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a running JVM's agent for what it has found. */
@Command(
        name = "dump",
        description = {
            "Reports what the agent in a running JVM has found so far, whether or not it writes a dump. The question goes over"
                    + " the channel that jcmd and jstack use; from Java 21 on, where a JVM warns of that, it goes through the"
                    + " connector that jconsole uses.",
            "Ends with 4 if the agent is not active there, does not work, or has seen no lock."
        })
final class DumpCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "JVM",
            description = "A process id, or a part of the main class's name that only one JVM has.")
    private String target;

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description =
                    "Where the dump itself goes, for 'jlockdep merge' and others; compressed if it ends in .gz; if not"
                            + " given it is not kept.")
    private Optional<Path> keep;

    @Mixin
    private Unwanted unwanted;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws Exception {
        byte[] dump = new AgentAnswers(RunningJvms.find(target)).dump();
        Path file = keep.isPresent() ? keep.get() : Files.createTempFile("jlockdep-", DumpFormat.EXTENSION);
        try {
            try (OutputStream out = DumpFile.create(file)) {
                out.write(dump);
            }
            DumpedRuns dumps = DumpedRuns.read(List.of(file), output.talk());
            Report report = Reports.of(dumps, Level.WARNING, findings -> unwanted.applyTo(findings, output.talk()));
            output.write(report);
            return Verdict.of(report, false, output.talk()).number();
        } finally {
            if (keep.isEmpty()) Files.delete(file);
        }
    }
}
