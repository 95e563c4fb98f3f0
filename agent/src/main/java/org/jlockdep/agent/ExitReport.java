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
import org.jlockdep.report.Taint;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.SelfCheck;
import org.jlockdep.runtime.Sites;

/** What is said when the program ends: what went wrong with us, what was not printed in full, and the summary. */
final class ExitReport {
    private final Printer printer;
    private final Suppressions suppressions;
    private final boolean quiet;
    private final FailedClasses failedClasses;
    private final Verdict verdict;

    ExitReport(
            Printer printer, Suppressions suppressions, boolean quiet, FailedClasses failedClasses, Verdict verdict) {
        this.printer = printer;
        this.suppressions = suppressions;
        this.quiet = quiet;
        this.failedClasses = failedClasses;
        this.verdict = verdict;
    }

    void say(AnalyzerThread analyzer, Collection<FindingOfDefect> grouped, LimitedReports reports) {
        for (String line : failedClasses.lines()) printer.line(line);
        Throwable error = Health.FIRST_ERROR.get();
        if (error != null) printer.unstamped("an error of our own, please report it: " + trace(error));
        verdict.tell(analyzer, printer);
        if (quiet && !isWorthSaying(analyzer)) return;
        List<Finding> findings = analyzer.findings();
        for (Finding finding : findings) if (reports.isSeenSince(finding)) printer.seenAgain(finding);
        for (FindingOfDefect variant : grouped) {
            printer.brief("same defect as " + variant.leader().fingerprint(), variant.finding());
        }
        for (Finding finding : reports.heldBack()) printer.brief("held back", finding);
        for (String line : suppressions.idle(findings)) printer.line(line);
        printer.legend();
        printer.summary(summary(analyzer, findings)
                .withGrouped(grouped.size())
                .withHeldBack(reports.heldBack().size())
                .withLostReports(printer.lost()));
    }

    /** Silence would be taken for a clean run. */
    private boolean isWorthSaying(AnalyzerThread analyzer) {
        for (Taint taint : printer.run().taints()) if (taint.isBlinding()) return true;
        return analyzer.count(Level.ERROR) + analyzer.count(Level.WARNING) > 0;
    }

    /** What the summary would be now. */
    static Summary summary(AnalyzerThread analyzer) {
        return summary(analyzer, analyzer.findings());
    }

    private static Summary summary(AnalyzerThread analyzer, List<Finding> findings) {
        Summary figures = new Summary(
                        LockClasses.count(),
                        analyzer.dependencies(),
                        analyzer.count(Level.ERROR),
                        analyzer.count(Level.WARNING),
                        analyzer.count(Level.NOTE))
                .withDeadlocked(analyzer.deadlockedThreads())
                .withSuppressed(suppressed(findings))
                .withDeferred(Health.DEFERRED.get())
                .withDropped(
                        Health.CHAINS_OVERFLOWED.get(),
                        analyzer.dropped().classes(),
                        analyzer.dropped().edges())
                .withUnlearnt(analyzer.notLearnt())
                .withFailedHooks(Health.HOOK_ERRORS.get())
                .withUntransformed(Health.NOT_TRANSFORMED.get());
        return doubted(figures);
    }

    private static Summary doubted(Summary figures) {
        if (SelfCheck.hasFailed()) return figures.withDoubt("the self-check failed");
        if (Health.areTooManyErrors()) return figures.withDoubt("all hooks turned off");
        if (LockClasses.areOfProgram()) return figures;
        return figures.withDoubt(
                Sites.count() == 0
                        ? "no lock of the program seen: no class of it that takes one was loaded, or 'include' and"
                                + " 'exclude' leave it out"
                        : "no lock of the program seen: none was taken where there are hooks");
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
