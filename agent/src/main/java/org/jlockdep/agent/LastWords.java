package org.jlockdep.agent;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Summary;
import org.jlockdep.report.Suppressions;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.LockClasses;

/** What is said when the program ends: what went wrong with us, what was not printed in full, and the summary. */
final class LastWords {
    private final Printer printer;
    private final Suppressions suppressions;
    private final boolean quiet;
    private final FailedClasses failedClasses;

    LastWords(Printer printer, Suppressions suppressions, boolean quiet, FailedClasses failedClasses) {
        this.printer = printer;
        this.suppressions = suppressions;
        this.quiet = quiet;
        this.failedClasses = failedClasses;
    }

    void say(AnalyzerThread analyzer, Collection<Grouped> grouped, LimitedReports reports) {
        for (String line : failedClasses.lines()) printer.unstamped(line + "\n");
        Throwable error = Health.FIRST_ERROR.get();
        if (error != null) printer.unstamped("an error of our own, please report it: " + trace(error));
        if (quiet && analyzer.count(Level.ERROR) + analyzer.count(Level.WARNING) == 0) return;
        List<Finding> findings = analyzer.findings();
        for (Finding finding : findings) if (reports.isSeenSince(finding)) printer.seenAgain(finding);
        for (Grouped variant : grouped) {
            printer.brief("same defect as " + variant.leader().fingerprint(), variant.finding());
        }
        for (Finding finding : reports.heldBack()) printer.brief("held back", finding);
        for (String line : suppressions.idle(findings)) printer.line(line);
        printer.summary(
                summary(analyzer, findings, grouped.size(), reports.heldBack().size()));
    }

    /** What the summary would be now. */
    static Summary summary(AnalyzerThread analyzer) {
        return summary(analyzer, analyzer.findings(), 0, 0);
    }

    private static Summary summary(AnalyzerThread analyzer, List<Finding> findings, int grouped, int heldBack) {
        return new Summary(
                        LockClasses.count(),
                        analyzer.dependencies(),
                        analyzer.count(Level.ERROR),
                        analyzer.count(Level.WARNING),
                        analyzer.count(Level.NOTE))
                .withSuppressed(suppressed(findings))
                .withGrouped(grouped)
                .withHeldBack(heldBack)
                .withDeferred(Health.DEFERRED.get())
                .withDropped(RunCounters.dropped(analyzer))
                .withFailedHooks(Health.HOOK_ERRORS.get())
                .withUntransformed(Health.NOT_TRANSFORMED.get());
    }

    private static int suppressed(List<Finding> findings) {
        int n = 0;
        for (Finding finding : findings) if (finding.suppression().isPresent()) n++;
        return n;
    }

    static String trace(Throwable t) {
        StringWriter text = new StringWriter();
        t.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
