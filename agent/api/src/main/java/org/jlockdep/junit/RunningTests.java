package org.jlockdep.junit;

import java.lang.reflect.InvocationTargetException;

/**
 * The agent's list of the tests that run; in a JVM without the agent nobody is told. By name, since tests do not have the
 * agent on their class path.
 */
final class RunningTests {
    private static final String LIST = "org.jlockdep.runtime.RunningTests";
    /** Null as long as there is no agent, which may come at any time. */
    private static volatile Class<?> list;

    private RunningTests() {}

    /**
     * @param container of tests, such as a class
     * @return what {@link #end} is to be given
     */
    static Object begin(String name, boolean container) {
        return ask("begin", new Class<?>[] {String.class, boolean.class}, name, container);
    }

    static void end(Object begun) {
        if (begun != null) ask("end", new Class<?>[] {Object.class}, begun);
    }

    /** Was the agent told that findings are to fail the run? */
    static boolean areToFail() {
        return Boolean.TRUE.equals(ask("areToFail", new Class<?>[0]));
    }

    /** Does the JVM's exit code fail the run, if no listener does? */
    static boolean failAtExit() {
        return Boolean.TRUE.equals(ask("failAtExit", new Class<?>[0]));
    }

    /** A run of tests fails for what the agent found, or because it is not there: nobody else needs to say so. */
    static void failed() {
        ask("failed", new Class<?>[0]);
    }

    /** Null also if nobody is there to answer. */
    private static Object ask(String method, Class<?>[] types, Object... arguments) {
        try {
            if (list == null) list = Class.forName(LIST);
            return list.getMethod(method, types).invoke(null, arguments);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("jlockdep: the agent and jlockdep-api are of different versions", e);
        }
    }
}
