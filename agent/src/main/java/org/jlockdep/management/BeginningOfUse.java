package org.jlockdep.management;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.runtime.OwnThread;

/**
 * Waits until the program, or somebody who attaches, begins to use a part of the JDK: until a class of that part is loaded.
 * Before that nothing of the part is touched, which costs a program that does without it tens of milliseconds, and comes
 * before the program has made its own settings. In a JVM without that part nothing happens at all.
 */
abstract class BeginningOfUse implements ClassFileTransformer {
    /** For whoever loads the class to get on with it: we must not meet half way. */
    private static final long DELAY_MILLIS = 100;

    private final String sign;
    private final String threadName;
    private final AtomicBoolean begun = new AtomicBoolean();
    private AnalyzerThread analyzer;

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

    /** The class may be there already: looks on the analyzer's thread, since start-up shall not wait for it. */
    public final void lookOutIn(final Instrumentation instrumentation, AnalyzerThread asking) {
        analyzer = asking;
        instrumentation.addTransformer(this);
        later(new Callable<Void>() {
            @Override
            public Void call() {
                String name = sign.replace('/', '.');
                for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                    if (type.getClassLoader() == null && type.getName().equals(name)) beginSoon();
                }
                return null;
            }
        });
    }

    /** Has the analyzer's thread do it, and does not wait for that. */
    final void later(Callable<Void> work) {
        analyzer.later(work);
    }

    /** In the middle of class loading: passes the word on and does nothing. */
    @Override
    public final byte[] transform(
            ClassLoader loader, String name, Class<?> retransformed, ProtectionDomain domain, byte[] classFile) {
        if (loader == null && sign.equals(name) && !begun.get()) {
            later(new Callable<Void>() {
                @Override
                public Void call() {
                    beginSoon();
                    return null;
                }
            });
        }
        return null;
    }

    private void beginSoon() {
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
