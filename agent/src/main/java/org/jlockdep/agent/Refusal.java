package org.jlockdep.agent;

import java.lang.instrument.Instrumentation;

/**
 * What an agent leaves behind that did not start: system properties, in which the test listener finds that findings were to
 * fail the run, and why there are none. It would pass otherwise for a run in which nothing was found. And where no listener
 * says so, the JVM's exit code does.
 */
final class Refusal extends Thread {
    private static final String REASON = "org.jlockdep.refused";
    private static final String VERDICT = "jlockdep.junit";
    private static final String OPTION = "junit=";
    private static final String HARMLESS = "junit=report";

    private final String reason;
    private final TestRun tests;
    private final ExitCode exitCode;

    private Refusal(String reason, Instrumentation instrumentation) {
        super("jlockdep-exit");
        this.reason = reason;
        this.tests = new TestRun(instrumentation);
        this.exitCode = new ExitCode(instrumentation);
    }

    /** @param tail the options as they were given, which may be what was wrong; or null */
    static void leave(String reason, String tail, Instrumentation instrumentation) {
        try {
            System.setProperty(REASON, reason);
            boolean asked = tail != null && tail.contains(OPTION) && !tail.contains(HARMLESS);
            if (asked && !TestRun.isAskedFor()) System.setProperty(VERDICT, "fail");
            Runtime.getRuntime().addShutdownHook(new Refusal(reason, instrumentation));
        } catch (SecurityException e) {
            // Nobody may: then the line that was printed has to do.
        }
    }

    @Override
    public void run() {
        if (!tests.isUnheard(false) || !exitCode.isKept()) return;
        exitCode.endWith(ExitCode.NO_DATA);
        Agent.say("not active: " + reason + "; so this JVM, which ran tests for 'junit=fail', ends with exit code "
                + ExitCode.NO_DATA);
        Agent.flush();
    }
}
