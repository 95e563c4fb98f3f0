package org.jlockdep.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What class files told about types, by binary name. Written while classes are transformed, read on the slow path. */
public final class Types {
    private static final Set<String> SUBCLASSED = ConcurrentHashMap.newKeySet();
    private static final Set<String> LOCK_THEMSELVES = ConcurrentHashMap.newKeySet();
    private static final Set<String> ANSWER_THEMSELVES = ConcurrentHashMap.newKeySet();

    private Types() {}

    /** A class file was seen that extends {@code className}. */
    public static void subclassed(String className) {
        if (!SUBCLASSED.contains(className) && SUBCLASSED.add(className)) Sites.subclassed(className);
    }

    static boolean isSubclassed(String className) {
        return SUBCLASSED.contains(className);
    }

    /** The class has synchronized instance methods or {@code synchronized (this)}. */
    public static void locksItself(String className) {
        LOCK_THEMSELVES.add(className);
    }

    static boolean locksItself(Class<?> type) {
        return isAny(type, LOCK_THEMSELVES);
    }

    /** The class has a method by which locks and threads are asked, or one that could be: it could not be read. */
    public static void answersItself(String className) {
        ANSWER_THEMSELVES.add(className);
    }

    /** Would a question run the application's code? */
    public static boolean answersItself(Class<?> type) {
        return isAny(type, ANSWER_THEMSELVES);
    }

    private static boolean isAny(Class<?> type, Set<String> names) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (names.contains(c.getName())) return true;
        }
        return false;
    }
}
