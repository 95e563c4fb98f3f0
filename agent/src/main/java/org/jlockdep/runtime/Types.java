package org.jlockdep.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What class files told about types, by binary name. Written while classes are transformed, read on the slow path. */
public final class Types {
    private static final Set<String> SUBCLASSED = ConcurrentHashMap.newKeySet();
    private static final Set<String> LOCK_THEMSELVES = ConcurrentHashMap.newKeySet();
    private static final Set<String> LAZY = ConcurrentHashMap.newKeySet();
    private static final Set<String> ANSWER_THEMSELVES = ConcurrentHashMap.newKeySet();
    private static final Set<String> CHANGED = ConcurrentHashMap.newKeySet();
    /** Are there some? Benign race: tests change them before they make mocks. */
    private static boolean anyChanged;

    /** Kinds of locks that are none of java.util.concurrent, by binary name; what is declared to be none has the monitor's. */
    private static final ConcurrentHashMap<String, Integer> FOREIGN = new ConcurrentHashMap<>();

    /** No lock by its own or an inherited declaration. */
    private static final int UNDECLARED = -1;

    private static final Set<String> HAVE_DEFAULTS = ConcurrentHashMap.newKeySet();

    private static final Set<String> LOCK_AND_MAY_WAIT = ConcurrentHashMap.newKeySet();
    private static final Set<String> LOCK_AT_ONCE = ConcurrentHashMap.newKeySet();

    private Types() {}

    /** An interface with an initialiser has methods with a body: classes that implement it initialise it (JVMS 5.5). */
    public static void hasDefaultMethods(String className) {
        HAVE_DEFAULTS.add(className);
    }

    public static boolean hasDefaultMethods(Class<?> type) {
        return HAVE_DEFAULTS.contains(type.getName());
    }

    /** The class and whatever extends or implements it are locks of that kind. Called at start only. */
    public static void declare(String className, int kind) {
        FOREIGN.put(className, kind);
    }

    /** What its nearest supertype was declared to be: the monitor's kind for no lock. */
    static int foreignKind(Class<?> type) {
        return Math.max(LockClasses.MONITOR, nearestKind(type));
    }

    private static int nearestKind(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Integer kind = FOREIGN.get(c.getName());
            if (kind != null) return kind;
        }
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> implemented : c.getInterfaces()) {
                int kind = nearestKind(implemented);
                if (kind != UNDECLARED) return kind;
            }
        }
        return UNDECLARED;
    }

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

    /** The class computes a value once for whoever has an instance, under a lock of its own. */
    public static void lazy(String className) {
        LAZY.add(className);
    }

    static boolean isLazy(Class<?> type) {
        return isAny(type, LAZY);
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

    /**
     * Another agent has changed a class. The likes of Mockito make mocks so, of that very class or of what extends it, and
     * change all that it extends: whatever a mock is asked it takes for a call of the test's, which would count, or be what
     * the test is about to prescribe. Only of those classes of the JDK's that hooks ask; {@code Object} is among the changed.
     */
    public static void changed(Class<?> type) {
        if (!type.getName().startsWith(TypeNames.CONCURRENT)) return;
        CHANGED.add(type.getName());
        anyChanged = true;
    }

    static boolean isChanged(Class<?> type) {
        return anyChanged && isAny(type, CHANGED);
    }

    /** The class has a {@code lock()}. If that cannot wait, nobody ever waits for such a lock. */
    public static void locks(String className, boolean mayWait) {
        (mayWait ? LOCK_AND_MAY_WAIT : LOCK_AT_ONCE).add(className);
    }

    /** Is it a lock that nobody can wait for? By the nearest {@code lock()}; of two classes of one name both have to say so. */
    static boolean neverWaits(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (LOCK_AND_MAY_WAIT.contains(c.getName())) return false;
            if (LOCK_AT_ONCE.contains(c.getName())) return true;
        }
        return false;
    }

    private static boolean isAny(Class<?> type, Set<String> names) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (names.contains(c.getName())) return true;
        }
        return false;
    }
}
