package org.jlockdep.runtime;

/**
 * Is the program still at its first thread? What happens by then is over before a second one can come by. A thread that is
 * started by code that nobody rewrites is noticed when it comes by a hook.
 */
final class FirstThread {
    private static Thread first;
    /** Benign race: who reads it late takes itself for more alone than it is, for as long as a thread takes to start. */
    private static volatile boolean others;

    private FirstThread() {}

    static boolean isAlone() {
        return !others && !Health.attachedLate();
    }

    /** A thread of the program comes by its first hook. */
    static void met(Thread thread) {
        if (others || thread instanceof OwnThread || isOfJvm(thread)) return;
        if (first == null) first = thread;
        else if (first != thread) others = true;
    }

    /** Finalizers, cleaners, what handles signals: they load classes of the JDK. */
    private static boolean isOfJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        String name = group == null ? "" : group.getName();
        return name.equals("system") || name.equals("InnocuousThreadGroup");
    }

    /** It is about to start another one. */
    static void starts(Thread child) {
        if (!(child instanceof OwnThread)) others = true;
    }
}
