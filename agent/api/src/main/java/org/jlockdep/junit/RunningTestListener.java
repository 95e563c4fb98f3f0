package org.jlockdep.junit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells the agent which test runs. JUnit calls it on the thread that runs the test, tests in parallel included. */
public final class RunningTestListener implements TestExecutionListener {
    /** By unique id. */
    private final Map<String, Object> begun = new ConcurrentHashMap<>();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        AgentOfTests.bring();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        Optional<String> name = name(test);
        if (name.isPresent()) begin(test, name.get());
        if (test.isTest()) RunVerdict.testsRan();
    }

    private void begin(TestIdentifier test, String name) {
        Object running = RunningTests.begin(name, !test.isTest());
        if (running != null) begun.put(test.getUniqueId(), running);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        RunningTests.end(begun.remove(test.getUniqueId()));
    }

    /** Before 1.8 the platform has no session that ends. */
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        RunVerdict.giveOutsideOfSessions();
    }

    /** As people and Maven's {@code -Dtest} name it. Engines, and containers of other kinds, have no name worth telling. */
    private static Optional<String> name(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource) return Optional.of(name(test, (MethodSource) source));
        if (source instanceof ClassSource) return Optional.of(((ClassSource) source).getClassName());
        return test.isTest() ? Optional.of(test.getDisplayName()) : Optional.<String>empty();
    }

    /** A method that runs several times, with parameters for instance, has an invocation's display name behind it. */
    private static String name(TestIdentifier test, MethodSource source) {
        String method = source.getClassName() + "." + source.getMethodName() + "()";
        boolean oneOfMany = test.getUniqueId().contains("invocation:");
        return oneOfMany ? method + " " + test.getDisplayName() : method;
    }
}
