package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Is a class initialised? By what the JDK asks itself for method handles: its {@code Unsafe}, up to Java 8 the one that all
 * programs know. A JDK that does not tell is asked once. On the thread that looks for deadlocks.
 */
final class Initialised {
    private final Instrumentation instrumentation;
    private Object unsafe;
    private Method shouldBe;
    private boolean missing;

    Initialised(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** Yes if it cannot be told. */
    boolean is(Class<?> type) {
        if (missing) return true;
        try {
            if (unsafe == null) open();
            return !(Boolean) shouldBe.invoke(unsafe, type);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            missing = true;
            return true;
        }
    }

    private void open() throws ReflectiveOperationException {
        Class<?> type = Class.forName(JdkPackages.areInModules() ? "jdk.internal.misc.Unsafe" : "sun.misc.Unsafe");
        JdkPackages.open(instrumentation, type);
        Field only = type.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        shouldBe = type.getMethod("shouldBeInitialized", Class.class);
        unsafe = only.get(null);
    }
}
