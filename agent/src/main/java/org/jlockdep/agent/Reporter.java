package org.jlockdep.agent;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Level;
import org.jlockdep.report.Finding;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.Summary;
import org.jlockdep.report.Taint;
import org.jlockdep.report.TextFormat;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.sink.ReportStream;

/** Prints findings as they are made and the summary at the end. On the analyzer thread, but for a summary at the
 * deadline, after which that thread prints nothing more. */
final class Reporter implements FindingListener, AnalyzerThread.AtEnd {
    private final ReportStream stream;
    private final TextFormat format;
    private final String version;
    private final boolean quiet;
    private final boolean attached;
    private final JvmStart start;
    private final FailedClasses failedClasses;

    Reporter(
            ReportStream stream,
            TextFormat format,
            String version,
            boolean quiet,
            boolean attached,
            JvmStart start,
            FailedClasses failedClasses) {
        this.stream = stream;
        this.format = format;
        this.version = version;
        this.quiet = quiet;
        this.attached = attached;
        this.start = start;
        this.failedClasses = failedClasses;
    }

    /** Notes are only counted. A warning that became an error is told in a line: its report stands above. */
    @Override
    public void found(Finding finding, Optional<Level> before) {
        if (finding.prediction().level() == Level.NOTE) return;
        if (before.isPresent() && before.get() != Level.NOTE) {
            stream.print(format.raised(finding));
        } else {
            stream.print(format.format(finding, run()));
        }
    }

    private RunInfo run() {
        return new RunInfo(version, JvmProcess.name(), JvmProcess.pid(), JvmProcess.mainClass(), taints());
    }

    private Set<Taint> taints() {
        Set<Taint> taints = EnumSet.noneOf(Taint.class);
        if (attached) taints.add(Taint.ATTACHED_LATE);
        if (Health.CHAINS_OVERFLOWED.get() + Health.ANALYSIS_ERRORS.get() > 0) taints.add(Taint.DROPPED);
        if (Health.HOOK_ERRORS.get() > 0) taints.add(Taint.HOOK_FAILED);
        if (Health.NOT_TRANSFORMED.get() > 0) taints.add(Taint.NOT_TRANSFORMED);
        return taints;
    }

    @Override
    public void run(AnalyzerThread analyzer) {
        for (String line : failedClasses.lines()) stream.print(line + "\n");
        Throwable error = Health.FIRST_ERROR.get();
        if (error != null) stream.print("jlockdep: an error of our own, please report it: " + trace(error));
        int errors = analyzer.count(Level.ERROR);
        int warnings = analyzer.count(Level.WARNING);
        if (quiet && errors + warnings == 0) return;
        Summary summary = new Summary(
                        LockClasses.count(), analyzer.dependencies(), errors, warnings, analyzer.count(Level.NOTE))
                .withDeferred(Health.DEFERRED.get())
                .withDropped(Health.CHAINS_OVERFLOWED.get()
                        + Health.ANALYSIS_ERRORS.get()
                        + analyzer.left()
                        + analyzer.dropped().classes()
                        + analyzer.dropped().edges())
                .withFailedHooks(Health.HOOK_ERRORS.get())
                .withUntransformed(Health.NOT_TRANSFORMED.get());
        stream.print(format.format(summary, System.nanoTime() - start.getAsLong()));
    }

    private static String trace(Throwable t) {
        StringWriter text = new StringWriter();
        t.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
