package org.jlockdep.agent;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jlockdep.analysis.FindingListener;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockKind;
import org.jlockdep.graph.Mode;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.report.Finding;
import org.jlockdep.report.TextFormat;

/**
 * Makes a finding of nothing and words it for nobody, once, when there is time: so that every class that is needed for it
 * is loaded and initialised. A class, ours or the JDK's, whose initialisation meets a full heap is broken for ever (JVMS
 * 5.5). Not at the very start, which short programs would wait for. Analyzer thread only.
 */
final class Rehearsal implements FindingListener {
    private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final TextFormat format;
    private final Printer printer;
    private final long due = System.nanoTime() + DELAY_NANOS;
    private boolean over;

    Rehearsal(TextFormat format, Printer printer) {
        this.format = format;
        this.printer = printer;
    }

    @Override
    public void found(Finding finding, Optional<Level> before) {
        over = true; // this was no rehearsal
    }

    @Override
    public long idle() {
        if (over) return 0;
        long wait = due - System.nanoTime();
        if (wait > 0) return wait;
        try {
            play();
        } catch (OutOfMemoryError e) {
            return DELAY_NANOS;
        }
        over = true;
        return 0;
    }

    private void play() {
        Predictor predictor = new Predictor(Budget.standard(), false);
        predictor.observe(acquisition(1, 2));
        for (Prediction prediction : predictor.observe(acquisition(2, 1))) {
            Finding finding = new Finding(prediction, Collections.<LockClass, String>emptyMap(), 0);
            format.format(finding, printer.run());
        }
    }

    private static Acquisition acquisition(int outer, int inner) {
        List<Hold> held = Collections.singletonList(hold(outer));
        return new Acquisition(new Moment("", outer, outer), held, hold(inner), frame());
    }

    private static Hold hold(int number) {
        LockClass lockClass = new LockClass(Integer.toString(number), LockKind.MONITOR);
        return new Hold(lockClass, "", number, Mode.EXCLUSIVE, Attempt.BLOCKING, frame());
    }

    private static StackTraceElement frame() {
        return new StackTraceElement("", "", "", 1);
    }
}
