package org.jlockdep.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.testng.IExecutionListener;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestResult;

/**
 * Tells the agent which test of TestNG runs, and ends the run with the verdict. TestNG finds it by itself, and calls it on
 * the thread that runs the test. An error at the end would leave Surefire without the results of all tests.
 */
public final class TestNgListener implements IInvokedMethodListener, IExecutionListener {
    private final Map<IInvokedMethod, Object> begun = new ConcurrentHashMap<>();

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        if (method.isTestMethod()) RunVerdict.testsRan();
        Object running = RunningTests.begin(name(method), !method.isTestMethod());
        if (running != null) begun.put(method, running);
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        RunningTests.end(begun.remove(method));
    }

    /** That which prepares tests counts for their class. */
    private static String name(IInvokedMethod method) {
        String type = method.getTestMethod().getRealClass().getName();
        return method.isTestMethod() ? type + "." + method.getTestMethod().getMethodName() + "()" : type;
    }

    @Override
    public void onExecutionStart() {
        AgentOfTests.bring();
    }

    @Override
    public void onExecutionFinish() {
        RunVerdict.sayOutsideOfSessions();
    }
}
