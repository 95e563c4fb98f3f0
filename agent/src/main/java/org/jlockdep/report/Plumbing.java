package org.jlockdep.report;

/**
 * Code that only carries a call from who wanted it to who does it: test frameworks, build tools, reflection, executors,
 * the JDK's own start of a thread. Frames of it tell nothing about locks, but for the innermost ones of a stack, which
 * take them. Stateless.
 */
final class Plumbing {
    /** How the names of such classes begin, each with a point behind. */
    private static final String[] PREFIXES = {
        // test frameworks, and what starts them
        "org.junit.",
        "junit.framework.",
        "junit.textui.",
        "org.testng.",
        "org.spockframework.runtime.",
        "org.apache.maven.surefire.",
        "org.gradle.",
        "worker.org.gradle.",
        "com.intellij.rt.",
        "org.eclipse.jdt.internal.junit",
        "org.codehaus.plexus.classworlds.",
        // reflection
        "java.lang.reflect.",
        "java.lang.invoke.",
        "jdk.internal.reflect.",
        "sun.reflect.",
        "jdk.proxy",
        "com.sun.proxy.",
        "java.security.AccessController",
        // executors
        "java.util.concurrent.AbstractExecutorService",
        "java.util.concurrent.CompletableFuture",
        "java.util.concurrent.CountedCompleter",
        "java.util.concurrent.Executors$",
        "java.util.concurrent.ForkJoin",
        "java.util.concurrent.FutureTask",
        "java.util.concurrent.Recursive",
        "java.util.concurrent.ScheduledThreadPoolExecutor",
        "java.util.concurrent.ThreadPerTaskExecutor",
        "java.util.concurrent.ThreadPoolExecutor",
        "java.util.TimerThread",
        "kotlin.coroutines.",
        "kotlinx.coroutines.",
        "scala.concurrent.impl.",
        // threads
        "java.lang.Thread.",
        "java.lang.Thread$",
        "java.lang.VirtualThread",
        "jdk.internal.misc.InnocuousThread",
        "jdk.internal.misc.CarrierThread",
        "jdk.internal.vm.",
    };

    /** Of the JDK, which frameworks use as everybody does: between two of their frames it is theirs. */
    private static final String[] JDK = {"java.", "jdk.", "sun."};

    private Plumbing() {}

    static boolean is(StackTraceElement frame) {
        return startsWithAny(frame, PREFIXES);
    }

    /** Or may it be, for it is between two such frames? */
    static boolean isOrCarries(StackTraceElement frame) {
        return is(frame) || startsWithAny(frame, JDK);
    }

    private static boolean startsWithAny(StackTraceElement frame, String[] prefixes) {
        String name = frame.getClassName() + ".";
        for (String prefix : prefixes) if (name.startsWith(prefix)) return true;
        return false;
    }
}
