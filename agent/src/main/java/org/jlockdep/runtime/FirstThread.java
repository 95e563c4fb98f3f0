package org.jlockdep.runtime;

/**
 * The thread that the program begins with, and sets itself up in: what is initialised there is ready, nearly always, before
 * others come by, even where some of them have begun.
 */
final class FirstThread {
    /** Benign race: it comes by a hook while the JVM has no other thread of the program. */
    private static Thread first;

    private FirstThread() {}

    /** Never where the agent came later. */
    static boolean is(Thread thread) {
        return thread == first && !Health.attachedLate();
    }

    /** A thread of the program comes by its first hook. */
    static void met(Thread thread) {
        if (first == null && !(thread instanceof OwnThread) && !isOfJvm(thread)) first = thread;
    }

    /** Finalizers, cleaners, what handles signals: they load classes of the JDK. */
    private static boolean isOfJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        String name = group == null ? "" : group.getName();
        return name.equals("system") || name.equals("InnocuousThreadGroup");
    }
}
