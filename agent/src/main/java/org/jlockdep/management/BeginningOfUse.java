package org.jlockdep.management;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.runtime.OwnThread;

/**
 * What is to be done when the program, or somebody who attaches, begins to use a part of the JDK: when a class of that part
 * is loaded, see {@link PartsInUse}. Before that nothing of the part is touched, which costs a program that does without it
 * tens of milliseconds, and comes before the program has made its own settings. In a JVM without that part nothing happens
 * at all.
 */
abstract class BeginningOfUse {
    /** For whoever loads the class to get on with it: we must not meet half way. */
    private static final long DELAY_MILLIS = 100;

    private final String sign;
    private final String threadName;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile AnalyzerThread analyzer;

    /**
     * @param sign the internal name of the class of the boot loader whose loading shows it
     * @param threadName of the thread on which {@link #begin} runs then
     */
    BeginningOfUse(String sign, String threadName) {
        this.sign = sign;
        this.threadName = threadName;
    }

    /** The part is in use. Once, on a thread of its own: it may take its time. What it throws is counted as ours. */
    abstract void begin() throws Exception;

    /** Has the analyzer's thread do it, and does not wait for that. */
    final void later(Callable<Void> work) {
        analyzer.later(work);
    }

    final void askedBy(AnalyzerThread thread) {
        analyzer = thread;
    }

    final boolean isShownBy(String internalName) {
        return sign.equals(internalName) && !begun.get();
    }

    final void beginSoon() {
        if (!begun.compareAndSet(false, true)) return;
        new OwnThread(threadName) {
            @Override
            protected void work() throws Exception {
                Thread.sleep(DELAY_MILLIS);
                begin();
            }
        }.start();
    }
}
