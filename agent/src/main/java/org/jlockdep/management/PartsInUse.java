package org.jlockdep.management;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.Callable;
import org.jlockdep.analysis.AnalyzerThread;

/** Sees which parts of the JDK come into use: one look at the classes that are loaded, then at each that is. */
public final class PartsInUse implements ClassFileTransformer {
    private final AnalyzerThread analyzer;
    private final BeginningOfUse[] parts;

    private PartsInUse(AnalyzerThread analyzer, BeginningOfUse... parts) {
        this.analyzer = analyzer;
        this.parts = parts;
    }

    /** What is loaded already is looked at on the analyzer's thread, since start-up shall not wait for it. */
    public static void watch(
            final Instrumentation instrumentation,
            AnalyzerThread analyzer,
            JmxRegistration beans,
            FlightRecordings recordings) {
        final PartsInUse watch = new PartsInUse(analyzer, beans, recordings);
        for (BeginningOfUse part : watch.parts) part.askedBy(analyzer);
        instrumentation.addTransformer(watch);
        analyzer.later(new Callable<Void>() {
            @Override
            public Void call() {
                watch.lookAt(instrumentation.getAllLoadedClasses());
                return null;
            }
        });
    }

    private void lookAt(Class<?>... loaded) {
        for (Class<?> type : loaded) {
            if (type.getClassLoader() != null) continue;
            String name = type.getName().replace('.', '/');
            for (BeginningOfUse part : parts) if (part.isShownBy(name)) part.beginSoon();
        }
    }

    /** In the middle of class loading: passes the word on and does nothing. */
    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> retransformed, ProtectionDomain domain, byte[] classFile) {
        if (loader != null) return null;
        for (final BeginningOfUse part : parts) {
            if (!part.isShownBy(name)) continue;
            analyzer.later(new Callable<Void>() {
                @Override
                public Void call() {
                    part.beginSoon();
                    return null;
                }
            });
        }
        return null;
    }
}
