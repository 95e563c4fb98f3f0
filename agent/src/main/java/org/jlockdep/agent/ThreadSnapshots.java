package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;

/**
 * At which monitor a virtual thread waits: by what the JDK's own thread dump knows since 25. A JDK that has it not, or in
 * another way, is asked once. Any thread.
 */
final class ThreadSnapshots {
    private static final String SNAPSHOT = "jdk.internal.vm.ThreadSnapshot";

    private final Instrumentation instrumentation;
    private Method of;
    private Method blockedOn;
    private boolean missing;

    ThreadSnapshots(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** Null if it is at none, or if nobody can tell. */
    synchronized Object monitor(Thread virtual) {
        if (missing) return null;
        try {
            if (of == null) open();
            Object snapshot = of.invoke(null, virtual);
            return snapshot == null ? null : blockedOn.invoke(snapshot);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            missing = true;
            return null;
        }
    }

    private void open() throws ReflectiveOperationException {
        Class<?> type = Class.forName(SNAPSHOT);
        JdkPackages.open(instrumentation, type);
        blockedOn = type.getDeclaredMethod("blockedOn");
        blockedOn.setAccessible(true);
        Method made = type.getDeclaredMethod("of", Thread.class);
        made.setAccessible(true);
        of = made;
    }
}
