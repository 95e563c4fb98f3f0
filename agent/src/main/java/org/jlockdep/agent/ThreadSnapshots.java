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
        if (!isOpen()) return null;
        try {
            Object snapshot = of.invoke(null, virtual);
            return snapshot == null ? null : blockedOn.invoke(snapshot);
        } catch (ReflectiveOperationException e) {
            return null; // of this thread, at this moment
        }
    }

    private boolean isOpen() {
        if (of != null || missing) return of != null;
        try {
            open();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            missing = true;
        }
        return of != null;
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
