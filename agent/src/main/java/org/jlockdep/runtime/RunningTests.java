package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which tests run, so that an event can tell: the test that this thread, or the one that made it, is in; for the threads
 * of a pool, which outlive the test that made them, the tests that run at all. Told by the test listener, asked by each
 * event. A run without the listener pays one look at a field for an event.
 */
public final class RunningTests {
    /** Without one of these nobody runs a test of JUnit 3, JUnit 4, the JUnit Platform or TestNG. */
    private static final String[] RUNNERS = {
        "junit.framework.TestResult",
        "org.junit.runner.notification.RunNotifier",
        "org.junit.platform.launcher.Launcher",
        "org.testng.TestNG"
    };

    /** Was one of them loaded? */
    private static volatile boolean expected;

    /** More would be no help to anybody. */
    private static final int NAMED = 3;

    /** One that has begun. */
    private static final class Test {
        final String name;
        final boolean container;
        final Test outer;
        volatile boolean over;

        Test(String name, boolean container, Test outer) {
            this.name = name;
            this.container = container;
            this.outer = outer;
        }
    }

    private static final InheritableThreadLocal<Test> OF_THREAD = new InheritableThreadLocal<Test>();
    private static final AtomicReference<Test[]> RUNNING = new AtomicReference<Test[]>(new Test[0]);
    /** Spares the threads of all other programs a look at their locals. */
    private static volatile boolean told;

    /** The agent was told that findings are to fail the run. */
    private static volatile boolean failing;

    private static volatile boolean tellingAtExit;
    /** A listener was there to do so. */
    private static volatile boolean asked;
    /** It has done so. */
    private static volatile boolean failed;

    private RunningTests() {}

    /** Is that a class without which no tests run? */
    public static boolean isRunner(String className) {
        for (String runner : RUNNERS) if (runner.equals(className)) return true;
        return false;
    }

    /** Said by the agent: such a class was loaded. */
    public static void expect() {
        expected = true;
    }

    /** Do tests run here, one after the other, while nobody says which? */
    static boolean areUntold() {
        return expected && !told;
    }

    /**
     * Said by the agent.
     *
     * @param byExitCode the JVM's exit code tells as well
     */
    public static void fail(boolean byExitCode) {
        tellingAtExit = byExitCode;
        failing = true;
    }

    /** Asked by a test listener whose word would cost the results of the tests. */
    public static boolean failAtExit() {
        return tellingAtExit;
    }

    /** Asked by the test listener. */
    public static boolean areToFail() {
        asked = true;
        return failing;
    }

    /** Said by the test listener: it fails the run. */
    public static void failed() {
        failed = true;
    }

    /** Has a listener asked whether to fail the run? */
    public static boolean wereAskedFor() {
        return asked;
    }

    /** Has a listener failed the run? */
    public static boolean haveFailed() {
        return failed;
    }

    /**
     * A test begins on this thread.
     *
     * @param container of tests, such as a class: what no test in it accounts for is its own
     * @return what {@link #end} is to be given
     */
    public static Object begin(String name, boolean container) {
        told = true;
        Test test = new Test(name, container, stillRunning(OF_THREAD.get()));
        OF_THREAD.set(test);
        if (!container) add(test);
        return test;
    }

    /** @param begun what {@link #begin} returned, mostly but not always on the same thread */
    public static void end(Object begun) {
        Test test = (Test) begun;
        test.over = true;
        if (!test.container) remove(test);
        if (OF_THREAD.get() == test) OF_THREAD.set(test.outer);
    }

    /** The name of the test that this thread is in, or null if there is none. */
    static String now() {
        if (!told) return null;
        Test mine = OF_THREAD.get();
        if (mine != null && !mine.over && !mine.container) return mine.name;
        Test[] running = RUNNING.get();
        if (running.length > 0) return names(running);
        Test outer = stillRunning(mine);
        return outer == null ? null : outer.name;
    }

    private static Test stillRunning(Test innermost) {
        Test test = innermost;
        while (test != null && test.over) test = test.outer;
        return test;
    }

    private static String names(Test[] running) {
        StringBuilder names = new StringBuilder(running[0].name);
        for (int i = 1; i < running.length && i < NAMED; i++)
            names.append(" or ").append(running[i].name);
        return running.length > NAMED ? names.append(" or another").toString() : names.toString();
    }

    private static void add(Test test) {
        while (true) {
            Test[] before = RUNNING.get();
            Test[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = test;
            if (RUNNING.compareAndSet(before, after)) return;
        }
    }

    private static void remove(Test test) {
        while (true) {
            Test[] before = RUNNING.get();
            int at = Arrays.asList(before).indexOf(test);
            if (at < 0) return;
            Test[] after = Arrays.copyOf(before, before.length - 1);
            System.arraycopy(before, at + 1, after, at, before.length - at - 1);
            if (RUNNING.compareAndSet(before, after)) return;
        }
    }
}
