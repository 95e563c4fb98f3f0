package org.jlockdep.agent;

import org.jlockdep.report.RunInfo;
import org.jlockdep.report.Summary;
import org.jlockdep.report.Taint;
import org.jlockdep.runtime.Health;

/** What the agent is, what it did to this JVM, and what weakens its findings, for whoever wonders. */
final class Diagnosis {
    private final FailedClasses failures;

    Diagnosis(FailedClasses failures) {
        this.failures = failures;
    }

    String text(RunInfo run, String options, Summary summary) {
        StringBuilder text = new StringBuilder();
        line(text, "agent", "active, jlockdep " + run.toolVersion());
        line(text, "JVM", run.jvm() + ", pid " + run.pid() + ", " + run.mainClass());
        line(text, "options", options.isEmpty() ? "none given" : options);
        line(text, "hooks", Health.isOff() ? "off: too many errors inside, or the JVM is going down" : "on");
        line(text, "classes", Health.TRANSFORMED.get() + " with hooks, " + Health.NOT_TRANSFORMED.get() + " failed");
        for (String failed : failures.all()) text.append("  ").append(failed).append('\n');
        for (Taint taint : run.taints()) line(text, "tainted " + taint.letter(), taint.meaning());
        if (run.taints().isEmpty()) line(text, "tainted", "no: nothing weakens what it says");
        Throwable error = Health.FIRST_ERROR.get();
        if (error != null)
            line(text, "first error of its own", LastWords.trace(error).trim());
        return text.append(summary).append('\n').toString();
    }

    private static void line(StringBuilder text, String what, String is) {
        text.append(what).append(": ").append(is).append('\n');
    }
}
