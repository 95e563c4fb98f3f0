package org.jlockdep.instrument;

/**
 * The classes of the JDK that stay as they are, whatever the options say, and why. What is left can call hooks at any
 * time, hooks included: those work with {@code HeldLocks.busy} set, so a hook inside a hook does nothing.
 */
final class ClosedJdk {
    /** Open although their package is closed. */
    private static final String[] OPEN = {
        "java/lang/StringBuffer",
        "java/lang/ThreadGroup",
        "java/lang/ClassLoader",
        // The loaders of the class path since Java 9.
        "jdk/internal/loader/BuiltinClassLoader",
        "jdk/internal/loader/URLClassPath",
        // The same loaders in Java 8.
        "sun/misc/Launcher$AppClassLoader",
        "sun/misc/Launcher$ExtClassLoader",
        "sun/misc/URLClassPath",
    };

    private static final String[] CLOSED = {
        // ThreadLocal is how a hook finds its thread. Throwable, whose fillInStackTrace is synchronized, makes the
        // traces
        // of events. Thread and VirtualThread run while the current thread is not yet, or no more, itself; the rest of
        // the package is loaded and called by the JVM at moments of its own choice.
        "java/lang/",
        // Unsafe, continuations, loaders, modules: below everything that a hook calls.
        "jdk/internal/",
        "sun/misc/",
        // Calls the transformer.
        "sun/instrument/",
        "sun/reflect/",
        // No monitor is in these, and LockSupport and the atomics are under the event ring.
        "java/util/concurrent/atomic/",
        "java/util/concurrent/locks/",
    };

    private ClosedJdk() {}

    /** @param name internal */
    static boolean contains(String name) {
        for (String open : OPEN) if (name.equals(open)) return false;
        for (String prefix : CLOSED) if (name.startsWith(prefix)) return true;
        return false;
    }
}
