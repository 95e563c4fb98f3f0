package org.jlockdep.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What {@code jdk=auto} watches of the JDK: the classes whose locks programs share, and under whose locks code of the
 * program runs, or another such lock is taken. A lock with nothing of the kind below it closes no cycle and is not worth
 * its hooks. The locks of class loading, and of the archives that classes come from, are left out: nobody takes them
 * knowingly. What a version of the JDK does not have, or does not lock, does no harm. Immutable.
 */
public final class SharedJdkClasses implements Predicate<String> {
    /** Classes, with a star for whatever begins so; why they are here. */
    private static final String[][] TABLE = {
        {
            "java.util.Vector java.util.Vector$* java.util.Stack java.util.Hashtable java.util.Hashtable$Enumerator"
                    + " java.util.Properties",
            "each method locks the object and asks its elements, and other collections that it is given"
        },
        {"java.lang.StringBuffer", "the same; `append` takes the lock of another one"},
        {
            "java.util.Collections$Synchronized*",
            "the same for what they wrap, and programs are told to lock them while they iterate"
        },
        {
            "java.util.concurrent.ConcurrentHashMap",
            "`compute`, `computeIfAbsent` and `merge` run the program's function while they hold a bin"
        },
        {
            "java.util.concurrent.CopyOnWriteArrayList java.util.concurrent.CopyOnWriteArrayList$*",
            "filters, operators, comparators and the elements' `equals` run under its lock"
        },
        {
            "java.util.concurrent.ArrayBlockingQueue java.util.concurrent.ArrayBlockingQueue$Itr"
                    + " java.util.concurrent.LinkedBlockingQueue java.util.concurrent.LinkedBlockingDeque*",
            "`drainTo` adds to another collection, and `remove` asks the elements, under the queue's locks"
        },
        {
            "java.util.concurrent.PriorityBlockingQueue java.util.concurrent.DelayQueue",
            "comparators, `compareTo` and `getDelay` run under the queue's lock"
        },
        {
            "java.util.concurrent.ThreadPoolExecutor"
                    + " java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue",
            "`terminated` runs under `mainLock`, and scheduled tasks are compared under the lock of their queue"
        },
        {"java.util.concurrent.CyclicBarrier", "the barrier's action runs under its lock"},
        {
            "java.util.Timer java.util.Timer$* java.util.TimerThread java.util.TimerTask",
            "tasks' locks are taken under the queue's, and programs' own tasks may lock themselves"
        },
        {"java.util.Observable", "programs extend it and lock themselves with it"},
        {"java.util.logging.*", "streams, and formatters up to Java 24, run under a handler's lock, and everybody logs"
        },
        {
            "java.io.PrintStream java.io.PrintWriter java.io.Writer java.io.BufferedWriter java.io.OutputStreamWriter"
                    + " java.io.CharArrayWriter java.io.StringWriter java.io.PipedWriter sun.nio.cs.StreamEncoder"
                    + " java.io.BufferedOutputStream java.io.ByteArrayOutputStream java.io.DataOutputStream"
                    + " java.io.PipedOutputStream java.util.zip.GZIPOutputStream",
            "they write to what they wrap, or to another one, under their lock; `System.out` belongs to everybody"
        },
        {
            "java.io.Reader java.io.BufferedReader java.io.LineNumberReader java.io.InputStreamReader"
                    + " java.io.PushbackReader java.io.CharArrayReader java.io.StringReader java.io.PipedReader"
                    + " sun.nio.cs.StreamDecoder java.io.BufferedInputStream java.io.ByteArrayInputStream"
                    + " java.io.PushbackInputStream java.io.PipedInputStream",
            "they read from what they wrap, and wait for it, under their lock"
        },
        {"java.sql.DriverManager", "drivers are loaded and made under its lock, and register themselves"},
        {"java.net.Authenticator", "`getPasswordAuthentication` runs under the authenticator's lock"},
        {
            "java.util.prefs.AbstractPreferences",
            "the storage's methods, and the locks of the node's children, are under a node's lock"
        },
        {
            "java.beans.beancontext.*",
            "children and services are told and asked under the context's locks, and lock their context"
        },
        {
            "java.awt.Component java.awt.Container java.awt.Window java.awt.Dialog java.awt.Frame java.awt.EventQueue",
            "layouts and peers run under the tree lock, which programs may take themselves (`getTreeLock`)"
        },
    };

    private final List<JdkFamily> families = new ArrayList<>();

    SharedJdkClasses() {
        for (String[] row : TABLE) {
            families.add(new JdkFamily(row[0]));
        }
    }

    @Override
    public boolean test(String className) {
        for (JdkFamily family : families) {
            if (family.test(className)) {
                return true;
            }
        }
        return false;
    }

    /** The table that stands in the README. */
    static String markdownTable() {
        StringBuilder table = new StringBuilder("| classes of the JDK | why |\n|---|---|\n");
        for (String[] row : TABLE) {
            table.append("| `").append(row[0].replace(" ", "`, `"));
            table.append("` | ").append(row[1]).append(" |\n");
        }
        return table.toString();
    }
}
