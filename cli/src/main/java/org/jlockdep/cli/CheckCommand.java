package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jlockdep.cli.format.AbsentFinding;
import org.jlockdep.cli.format.Report;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.cli.format.State;
import org.jlockdep.graph.Level;
import org.jlockdep.names.ForeignText;
import org.jlockdep.report.Baseline;
import org.jlockdep.report.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges dumps: the last step of a build. */
@Command(
        name = "check",
        description = {
            "Reports what dumps have found, and fails if that is not allowed: with exit code 3 if there is a finding at or"
                    + " above the threshold that the baseline does not know, with 4 if there is no data or the agent was"
                    + " not active or did not work.",
            "A baseline is a text file of findings that are known and not fixed yet. A finding that has become worse since"
                    + " is not known."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private DumpFiles files;

    @Mixin
    private Unwanted unwanted;

    @Mixin
    private Output output;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "WARNING",
            description = "error, warning or note; warning by default.")
    private Level failOn;

    @Option(names = "--baseline", paramLabel = "FILE", description = "The findings that are known.")
    private Optional<Path> baseline;

    @Option(
            names = "--write-baseline",
            description = "Writes all findings at or above the threshold to the baseline, and succeeds.")
    private boolean writeBaseline;

    @Option(
            names = "--tighten-baseline",
            description = "Takes those out of the baseline that these dumps do not show any more.")
    private boolean tightenBaseline;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if ((writeBaseline || tightenBaseline) && baseline.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "which baseline? --baseline=FILE is missing");
        }
        List<Path> inputs = files.list();
        output.spare(inputs);
        DumpedRuns dumps = DumpedRuns.read(inputs, output.talk());
        Report report = Reports.of(dumps, failOn, findings -> unwanted.applyTo(findings, output.talk()));
        if (writeBaseline) {
            tellBuilds(dumps, false);
            return write(report);
        }
        Baseline known = baseline.map(KnownFindings::read).orElseGet(Baseline::none);
        Report compared = compared(report, known);
        output.write(compared);
        if (tightenBaseline) {
            tighten(known, compared);
        }
        boolean fails = compared.findings().stream().anyMatch(compared::fails);
        tellBuilds(dumps, fails);
        return Verdict.of(compared, fails, output.talk()).number();
    }

    /** What is old matters where it fails, or beside what is new. */
    private void tellBuilds(DumpedRuns dumps, boolean fails) {
        Builds builds = Builds.of(dumps.replays().runs(), Instant.now());
        if (builds.areSeveral() || fails && !output.isBrief()) builds.lines().forEach(output.talk());
    }

    private int write(Report report) throws IOException {
        List<Finding> findings = report.findings().stream()
                .filter(report::fails)
                .map(ReportedFinding::finding)
                .toList();
        Baseline made = Baseline.of(findings);
        made.write(baseline.orElseThrow());
        output.talk().accept("the baseline " + baseline.get() + " now has " + made.size() + " findings");
        return Verdict.of(report, false, output.talk()).number();
    }

    private void tighten(Baseline known, Report report) throws IOException {
        Baseline tightened = known.tightened(fingerprints(report));
        tightened.write(baseline.orElseThrow());
        for (AbsentFinding absent : report.absent()) {
            output.talk()
                    .accept("not seen any more: " + absent.fingerprint() + " " + ForeignText.clean(absent.title()));
        }
        int dropped = known.size() - tightened.size();
        output.talk().accept("the baseline " + baseline.get() + " lost " + dropped + " findings that are gone");
    }

    private Report compared(Report report, Baseline known) {
        List<ReportedFinding> findings = report.findings().stream()
                .map(finding -> known.knows(finding.finding()) ? finding.with(State.UNCHANGED) : finding)
                .toList();
        return new Report(
                report.runs(),
                findings,
                absent(known, fingerprints(report)),
                report.lockClasses(),
                report.dependencies(),
                report.threshold(),
                baseline.isPresent(),
                report.totals());
    }

    private static List<AbsentFinding> absent(Baseline known, Set<String> fingerprints) {
        return known.without(fingerprints).entrySet().stream()
                .map(entry -> new AbsentFinding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Set<String> fingerprints(Report report) {
        return report.findings().stream().map(ReportedFinding::fingerprint).collect(Collectors.toSet());
    }
}
