package org.jlockdep.agent;

import java.util.concurrent.Callable;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.deadlock.Deadlock;
import org.jlockdep.deadlock.DeadlockWatch;
import org.jlockdep.deadlock.Stall;
import org.jlockdep.runtime.Health;

/**
 * Has the analyzer tell each deadlock, once it has learnt what the threads in it have told; and ends the JVM if the user
 * wants that, unless a time-out will end the deadlock. At once, for its exit hooks may need the very locks, but not before
 * what was found is written. On the thread that looked.
 */
final class DeadlockReports implements DeadlockWatch.Listener {
    private static final long PATIENCE_MILLIS = 10_000;

    private final AnalyzerThread analyzer;
    private final Printer printer;
    /** 0 lets the program hang. */
    private final int exitCode;

    DeadlockReports(AnalyzerThread analyzer, Printer printer, int exitCode) {
        this.analyzer = analyzer;
        this.printer = printer;
        this.exitCode = exitCode;
    }

    @Override
    public void found(final Deadlock deadlock) {
        final boolean ends = exitCode != 0 && !deadlock.timesOut();
        tell(new Callable<Void>() {
            @Override
            public Void call() {
                analyzer.deadlocked(deadlock);
                if (ends) sayThatItEnds();
                return null;
            }
        });
        if (ends) end();
    }

    @Override
    public void stalled(final Stall stall) {
        tell(new Callable<Void>() {
            @Override
            public Void call() {
                analyzer.stalled(stall);
                return null;
            }
        });
    }

    private void tell(Callable<Void> news) {
        try {
            analyzer.ask(news, PATIENCE_MILLIS);
        } catch (IllegalStateException late) {
            Health.analysisFailed(late);
        }
    }

    private void sayThatItEnds() {
        printer.line("the program hangs: ending it with exit code " + exitCode + ", without its exit hooks");
    }

    private void end() {
        try {
            analyzer.finish(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Health.analysisFailed(e);
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
