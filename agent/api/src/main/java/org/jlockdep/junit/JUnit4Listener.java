package org.jlockdep.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.RunListener;

/**
 * Tells the agent which test of JUnit 4 runs, and ends the run with the verdict. JUnit 4 finds no listener by itself: who
 * runs the tests has to be told its name. It calls on the thread that runs the test.
 */
@RunListener.ThreadSafe
public final class JUnit4Listener extends RunListener {
    private final Map<Description, Object> begun = new ConcurrentHashMap<>();

    @Override
    public void testRunStarted(Description tests) {
        AgentOfTests.bring();
    }

    @Override
    public void testStarted(Description test) {
        RunVerdict.testsRan();
        Object running = RunningTests.begin(name(test), false);
        if (running != null) begun.put(test, running);
    }

    @Override
    public void testFinished(Description test) {
        RunningTests.end(begun.remove(test));
    }

    @Override
    public void testRunFinished(Result result) {
        RunVerdict.giveOutsideOfSessions();
    }

    /** Also what is no method has a name to show, such as an example in a story. */
    private static String name(Description test) {
        String method = test.getMethodName();
        return method == null ? test.getDisplayName() : test.getClassName() + "." + method(method);
    }

    /** Those with parameters have them behind the name: {@code pays[2]}. */
    private static String method(String name) {
        int parameters = name.indexOf('[');
        return parameters < 0 ? name + "()" : name.substring(0, parameters) + "() " + name.substring(parameters);
    }
}
