package org.jlockdep.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.report.InvalidSuppressionsException;
import org.jlockdep.report.Suppressions;
import picocli.CommandLine.Option;

/** What the user does not want to see, in the file that the agent reads as well. */
final class SuppressionsFile {
    @Option(
            names = "--suppressions",
            paramLabel = "FILE",
            description = "Findings that are counted and not shown, as in the agent's option of that name.")
    private Optional<String> file;

    /** @param talk is told of entries that do nothing */
    List<ReportedFinding> applyTo(List<ReportedFinding> findings, Consumer<String> talk) {
        Suppressions suppressions = read();
        suppressions
                .idle(findings.stream().map(ReportedFinding::finding).toList())
                .forEach(talk);
        return findings.stream()
                .map(finding -> finding.suppressedBy(suppressions.match(finding.finding())))
                .toList();
    }

    /** So that JVMs, wherever they run, do not print it either. */
    AgentOptions passTo(AgentOptions options) {
        return file.map(name -> options.with(
                        "suppressions", Path.of(name).toAbsolutePath().toString()))
                .orElse(options);
    }

    private Suppressions read() {
        try {
            return file.isEmpty() ? Suppressions.none() : Suppressions.read(file.get(), LocalDate.now());
        } catch (InvalidSuppressionsException e) {
            throw new Refusal(ExitCode.USAGE, "--suppressions: " + String.join("; ", e.problems()));
        }
    }
}
