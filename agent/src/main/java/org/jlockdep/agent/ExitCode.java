package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import org.jlockdep.analysis.AnalyzerThread;
import org.jlockdep.graph.Level;

/**
 * With what code the JVM ends if something was found. The JDK lets nobody change it once the exit has begun; but who ends
 * the JVM at once decides. That must not cut off the exit hooks of others, so it is done in the last of the JDK's own
 * steps, behind all of them.
 */
final class ExitCode implements Runnable {
    /** The JDK itself uses the first three of ten. */
    private static final int LAST_STEP = 9;

    private final Level threshold;
    private final int code;
    private volatile boolean found;

    /** @param code 0 leaves the program's own */
    ExitCode(Level threshold, int code) {
        this.threshold = threshold;
        this.code = code;
    }

    /** @return false if this JDK does it in another way */
    boolean isKept(Instrumentation instrumentation) {
        if (code == 0) return true;
        try {
            Class<?> exit = Class.forName("java.lang.Shutdown");
            JdkPackages.open(instrumentation, exit);
            Method add = exit.getDeclaredMethod("add", int.class, boolean.class, Runnable.class);
            add.setAccessible(true);
            add.invoke(null, LAST_STEP, false, this);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    /** All is learnt. */
    void judge(AnalyzerThread analyzer) {
        for (Level level : Level.values()) {
            if (level.compareTo(threshold) >= 0 && analyzer.count(level) > 0) found = true;
        }
    }

    @Override
    public void run() {
        if (found) Runtime.getRuntime().halt(code);
    }
}
