package org.jlockdep.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Consumer;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.report.Baseline;
import org.jlockdep.report.InvalidRulesException;
import org.jlockdep.report.InvalidSuppressionsException;
import org.jlockdep.report.RuleLevels;
import org.jlockdep.report.Suppressions;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the user does not want to see, or not at its level: said as to the agent. */
final class Unwanted {
    @Option(
            names = "--suppressions",
            paramLabel = "FILE",
            description = "Findings that are counted and not shown, as in the agent's option of that name.")
    private Optional<String> file;

    @Option(
            names = "--rules",
            paramLabel = "LIST",
            parameterConsumer = AsItStands.class,
            description =
                    "Which rules are switched off (-onethread) and how bad others are at most (instances=note), as in"
                            + " the agent's option of that name.")
    private Optional<String> rules;

    /** Takes the list whatever it looks like: {@code -onethread} is also how {@code -o nethread} may be written. */
    static final class AsItStands implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (words.isEmpty()) {
                throw new ParameterException(command.commandLine(), "Missing required parameter for option '--rules'");
            }
            option.setValue(Optional.of(words.pop()));
        }
    }

    /** What the user has said to the agent only goes for the report as well. */
    void takeFrom(AgentOptions options) {
        if (file.isEmpty()) file = options.suppressions();
        if (rules.isEmpty() && !options.rules().isEmpty()) rules = Optional.of(options.rules());
    }

    /** @param talk is told of entries that do nothing */
    List<ReportedFinding> applyTo(List<ReportedFinding> findings, Consumer<String> talk) {
        return applyTo(findings, Baseline.none(), talk);
    }

    /** The same, and what the baseline knows is not wanted either. */
    List<ReportedFinding> applyTo(List<ReportedFinding> findings, Baseline known, Consumer<String> talk) {
        Suppressions suppressions = read().with(known);
        suppressions
                .idle(findings.stream().map(ReportedFinding::finding).toList())
                .forEach(talk);
        return findings.stream().map(finding -> finding.wanted(suppressions)).toList();
    }

    /** So that JVMs, wherever they run, do not print it either. */
    AgentOptions passTo(AgentOptions options) {
        AgentOptions passed = file.map(name -> options.with(
                        "suppressions", Path.of(name).toAbsolutePath().toString()))
                .orElse(options);
        return rules.map(list -> passed.with("rules", list)).orElse(passed);
    }

    private Suppressions read() {
        try {
            Suppressions known = file.isEmpty() ? Suppressions.none() : Suppressions.read(file.get(), LocalDate.now());
            return known.with(RuleLevels.parse(rules.orElse("")));
        } catch (InvalidRulesException e) {
            throw new Refusal(ExitCode.USAGE, "--rules: " + e.getMessage());
        } catch (InvalidSuppressionsException e) {
            throw new Refusal(ExitCode.USAGE, "--suppressions: " + String.join("; ", e.problems()));
        }
    }
}
