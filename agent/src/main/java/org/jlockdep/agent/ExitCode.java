package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;

/**
 * With what code the JVM ends if that is not to be the program's own. The JDK lets nobody change it once the exit has
 * begun; but who ends the JVM at once decides. That must not cut off the exit hooks of others, so it is done in the last of
 * the JDK's own steps, behind all of them.
 */
final class ExitCode implements Runnable {
    /** As the command line ends if there are findings. */
    static final int FINDINGS = 3;
    /** As the command line ends if nobody watched. */
    static final int NO_DATA = 4;

    /** The JDK itself uses the first three of ten. */
    private static final int LAST_STEP = 9;

    private final Instrumentation instrumentation;
    private boolean kept;
    private volatile int code;

    ExitCode(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /**
     * Also during the exit, up to that step.
     *
     * @return false if this JDK does it in another way
     */
    synchronized boolean isKept() {
        if (!kept) kept = add();
        return kept;
    }

    private boolean add() {
        try {
            Class<?> exit = Class.forName("java.lang.Shutdown");
            JdkPackages.open(instrumentation, exit);
            Method add = exit.getDeclaredMethod("add", int.class, boolean.class, Runnable.class);
            add.setAccessible(true);
            add.invoke(null, LAST_STEP, true, this);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    /** The first one counts. */
    synchronized void endWith(int instead) {
        if (code == 0) code = instead;
    }

    @Override
    public void run() {
        if (code != 0) Runtime.getRuntime().halt(code);
    }
}
