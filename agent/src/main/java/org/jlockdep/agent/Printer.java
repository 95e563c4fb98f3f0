package org.jlockdep.agent;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;
import org.jlockdep.report.Legend;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.Summary;
import org.jlockdep.report.Taint;
import org.jlockdep.report.TextFormat;
import org.jlockdep.runtime.Health;
import org.jlockdep.runtime.LockClasses;
import org.jlockdep.runtime.SelfCheck;
import org.jlockdep.sink.ReportStream;

/** Says things in the report's format, stamped with the time, where reports go. Called with the reporter's lock held. */
final class Printer {
    private final ReportStream stream;
    private final TextFormat format;
    private final String version;
    private final boolean attached;
    private final LongSupplier start;
    private final boolean brief;
    private boolean told;

    /**
     * @param brief are findings told in a line?
     * @param start when the JVM started, on the clock of {@code System.nanoTime}
     */
    Printer(
            ReportStream stream,
            TextFormat format,
            String version,
            boolean attached,
            LongSupplier start,
            boolean brief) {
        this.stream = stream;
        this.format = format;
        this.version = version;
        this.attached = attached;
        this.start = start;
        this.brief = brief;
    }

    long nanosSinceStart() {
        return System.nanoTime() - start.getAsLong();
    }

    /** A program that hangs may not live to see its reports. */
    void report(Finding finding) {
        Prediction.Rule rule = finding.prediction().rule();
        if (brief && rule != Prediction.Rule.DEADLOCK && rule != Prediction.Rule.STALL) {
            stream.print(format.told(finding));
            return;
        }
        stream.print(format.format(finding, run()));
        told = true;
    }

    /** What the signs in reports mean, if there were any. */
    void legend() {
        if (!told) return;
        for (String line : Legend.lines()) line(line);
    }

    /** Without the lock, too. */
    RunInfo run() {
        return new RunInfo(version, JvmProcess.name(), JvmProcess.pid(), ProgramName.ofThisJvm(), taints());
    }

    void raised(Finding finding) {
        stream.print(format.raised(finding));
    }

    void brief(String why, Finding finding) {
        stream.print(format.brief(why, finding, nanosSinceStart()));
    }

    void seenAgain(Finding finding) {
        stream.print(format.seenAgain(finding, nanosSinceStart()));
    }

    void line(String text) {
        stream.print(format.line("jlockdep: " + text, nanosSinceStart()));
    }

    void summary(Summary summary) {
        stream.print(format.format(summary, nanosSinceStart()));
    }

    long lost() {
        return stream.lost();
    }

    /** Nobody interrupts who prints but a JVM that is going down anyway. */
    void flush(long deadlineMillis) {
        try {
            stream.flush(deadlineMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without a stamp, for it may have several lines. */
    void unstamped(String text) {
        stream.print("jlockdep: " + text);
    }

    private Set<Taint> taints() {
        Set<Taint> taints = EnumSet.noneOf(Taint.class);
        if (attached) taints.add(Taint.ATTACHED_LATE);
        if (Health.CHAINS_OVERFLOWED.get() + lost() > 0) taints.add(Taint.DROPPED);
        if (Health.ANALYSIS_ERRORS.get() > 0) taints.add(Taint.FAILED);
        if (Health.areTooManyErrors()) taints.add(Taint.OFF);
        if (!LockClasses.areOfProgram()) taints.add(Taint.NOTHING_SEEN);
        if (SelfCheck.hasFailed()) taints.add(Taint.UNSEEN);
        if (Health.HOOK_ERRORS.get() > 0) taints.add(Taint.HOOK_FAILED);
        if (Health.NOT_TRANSFORMED.get() > 0) taints.add(Taint.NOT_TRANSFORMED);
        return taints;
    }
}
