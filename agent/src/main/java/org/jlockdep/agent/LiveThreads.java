package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;

/**
 * All threads that live but virtual ones, by what {@code Thread.getAllStackTraces} asks the JVM first: their stacks would
 * stop them. Thread groups know them as well, but ask for locks. A JDK that has it not is asked once. Any thread.
 */
final class LiveThreads {
    private final Instrumentation instrumentation;
    private Method all;
    private boolean missing;

    LiveThreads(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    synchronized Collection<Thread> all() {
        if (missing) return Collections.emptyList();
        try {
            if (all == null) open();
            return Arrays.asList((Thread[]) all.invoke(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            missing = true;
            return Collections.emptyList();
        }
    }

    private void open() throws ReflectiveOperationException {
        JdkPackages.open(instrumentation, Thread.class);
        Method threads = Thread.class.getDeclaredMethod("getThreads");
        threads.setAccessible(true);
        all = threads;
    }
}
