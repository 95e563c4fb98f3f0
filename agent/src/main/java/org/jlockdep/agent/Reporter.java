package org.jlockdep.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Defects;
import org.jlockdep.report.Finding;

/**
 * Decides how each finding is told, and lets the last words be said. On the analyzer thread, but for the end at the
 * deadline, after which that thread prints nothing more; the lock is for these two.
 */
final class Reporter implements FindingListener, AnalyzerThread.AtEnd {
    private final Printer printer;
    private final LimitedReports reports;
    private final ExitReport lastWords;
    private final Defects defects = new Defects();
    /** By key: cycles that another finding tells. */
    private final Map<String, FindingOfDefect> grouped = new LinkedHashMap<>();

    private boolean ended;

    Reporter(Printer printer, LimitedReports reports, ExitReport lastWords) {
        this.printer = printer;
        this.reports = reports;
        this.lastWords = lastWords;
    }

    /**
     * Notes and what is suppressed are only counted, but for those that are told only if the user asks for them. A warning
     * that became an error is told in a line.
     */
    @Override
    public synchronized void found(Finding finding, Optional<Level> before) {
        boolean asked = finding.prediction().rule() == Prediction.Rule.STALL;
        if (ended || finding.prediction().level() == Level.NOTE && !asked) return;
        if (finding.suppression().isPresent()) {
            reports.remove(finding);
            grouped.remove(finding.prediction().key());
        } else if (finding.prediction().rule() == Prediction.Rule.DEADLOCK) {
            tell(finding);
        } else if (reports.isPrinted(finding)) {
            defects.leader(finding);
            printer.raised(finding);
        } else {
            tell(finding);
        }
    }

    private void tell(Finding finding) {
        String key = finding.prediction().key();
        Optional<Finding> leader = defects.leader(finding);
        if (leader.isPresent()) {
            grouped.put(key, new FindingOfDefect(finding, leader.get()));
        } else {
            grouped.remove(key);
            reports.add(finding);
        }
    }

    @Override
    public synchronized long idle() {
        return ended ? 0 : reports.release();
    }

    @Override
    public synchronized void run(AnalyzerThread analyzer) {
        ended = true;
        lastWords.say(analyzer, grouped.values(), reports);
    }
}
