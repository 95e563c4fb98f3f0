package org.jlockdep.agent;

import java.util.Optional;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.Summary;
import org.jlockdep.report.Taint;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.SelfCheck;

/** What the agent is, what it did to this JVM, and what weakens its findings, for whoever wonders. */
final class Diagnosis {
    /** The command line looks for it. */
    private static final String NOT_WELL = "NOT WELL";

    /** More would be no help to anybody. */
    private static final int NAMED = 100;

    private final FailedClasses failures;
    private final OldActivations old;
    private final Recorder recorder;

    Diagnosis(FailedClasses failures, OldActivations old, Recorder recorder) {
        this.failures = failures;
        this.old = old;
        this.recorder = recorder;
    }

    /** @param summary empty if the analyzer does not come to it */
    String text(RunInfo run, String options, AnalyzerThread analyzer, Optional<Summary> summary) {
        StringBuilder text = new StringBuilder();
        line(text, "agent", "active, jlockdep " + run.toolVersion());
        line(text, "JVM", run.jvm() + ", pid " + run.pid() + ", " + run.mainClass());
        line(text, "options", options.isEmpty() ? "none given" : options);
        line(text, "hooks", Health.isOff() ? "off: too many errors inside, or the JVM is going down" : "on");
        line(text, "analyzer", state(analyzer, summary.isPresent()));
        line(text, "self-check", SelfCheck.hasFailed() ? "failed: locks may not be seen" : "seen");
        line(text, "classes", Health.TRANSFORMED.get() + " with hooks, " + Health.NOT_TRANSFORMED.get() + " failed");
        for (String failed : failures.all()) text.append("  ").append(failed).append('\n');
        if (!old.methods().isEmpty() || !old.doubt().isEmpty()) nameOld(text);
        if (recorder.dumpState().isPresent())
            line(text, "dump", recorder.dumpState().get());
        for (Taint taint : run.taints()) line(text, "tainted " + taint.letter(), taint.meaning());
        if (run.taints().isEmpty()) line(text, "tainted", "no: nothing weakens what it says");
        if (!isWell(run, analyzer) || !summary.isPresent()) line(text, NOT_WELL, "what is not found means nothing");
        Throwable error = Health.FIRST_ERROR.get();
        if (error != null)
            line(text, "first error of its own", ExitReport.trace(error).trim());
        if (summary.isPresent()) text.append(summary.get()).append('\n');
        return text.toString();
    }

    private void nameOld(StringBuilder text) {
        int n = old.methods().size();
        line(
                text,
                "running since before",
                n + (n == 1 ? " method that takes" : " methods that take") + " locks, unseen until called again"
                        + (old.doubt().isEmpty() ? "" : "; " + old.doubt()));
        for (String method : old.methods().subList(0, Math.min(n, NAMED)))
            text.append("  ").append(method).append('\n');
        if (n > NAMED) text.append("  and ").append(n - NAMED).append(" more\n");
    }

    private static String state(AnalyzerThread analyzer, boolean answers) {
        if (!analyzer.isAlive()) return "dead: nothing is learnt any more";
        return answers ? "alive" : "alive, but does not answer";
    }

    private static boolean isWell(RunInfo run, AnalyzerThread analyzer) {
        for (Taint taint : run.taints()) if (taint.isBlinding()) return false;
        return analyzer.isAlive();
    }

    private static void line(StringBuilder text, String what, String is) {
        text.append(what).append(": ").append(is).append('\n');
    }
}
