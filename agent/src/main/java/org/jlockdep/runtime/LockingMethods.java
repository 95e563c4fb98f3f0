package org.jlockdep.runtime;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The methods that take locks in their own code, told while classes are rewritten, for as long as somebody wants to know.
 * A stack shows no descriptors: methods of one name are told apart by their lines.
 */
public final class LockingMethods {
    /** First and last line of each method, by class and name; two numbers a method. */
    private static final ConcurrentHashMap<String, int[]> LINES = new ConcurrentHashMap<>();

    private static volatile boolean wanted;

    private LockingMethods() {}

    /** From now on. */
    public static void collect() {
        wanted = true;
    }

    public static boolean areWanted() {
        return wanted;
    }

    /** Both lines are negative if the class file has none. Several threads may load classes. */
    public static void add(String className, String methodName, int firstLine, int lastLine) {
        String name = name(className, methodName);
        int[] known;
        int[] more;
        do {
            known = LINES.get(name);
            more = known == null ? new int[2] : Arrays.copyOf(known, known.length + 2);
            more[more.length - 2] = firstLine;
            more[more.length - 1] = lastLine;
        } while (known == null ? LINES.putIfAbsent(name, more) != null : !LINES.replace(name, known, more));
    }

    /** Is it one of these that stands there? */
    public static boolean has(StackTraceElement frame) {
        int[] known = LINES.get(name(frame.getClassName(), frame.getMethodName()));
        if (known == null) return false;
        int line = frame.getLineNumber();
        for (int i = 0; i < known.length; i += 2) {
            if (line < 0 || known[i] < 0 || known[i] <= line && line <= known[i + 1]) return true;
        }
        return false;
    }

    /** Nobody wants to know any more. */
    public static void forget() {
        wanted = false;
        LINES.clear();
    }

    private static String name(String className, String methodName) {
        return TypeNames.stable(className) + '.' + methodName;
    }
}
