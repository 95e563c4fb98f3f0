package org.jlockdep.runtime;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Names that the program gave to locks itself. Sites that had an answer for all locks of the lock class which such a
 * lock would have been of lose it, and look at the instance from then on; all other sites pay nothing.
 */
final class GivenNames {
    /** Lock classes of which at least one lock goes by another name. */
    private static final ConcurrentHashMap<String, Boolean> INSTEAD_OF = new ConcurrentHashMap<String, Boolean>();
    /** Benign race: until a thread sees it, a lock goes by the name that it had anyway. */
    private static boolean exist;

    private GivenNames() {}

    static void give(Object lock, String name) {
        String before = Instances.give(lock, name);
        exist = true;
        TypeInfo.of(lock.getClass()).monitorClass = TypeInfo.DIFFERS;
        if (before != null) insteadOf(before);
        TypeInfo type = TypeInfo.of(lock.getClass());
        if (!type.ofJdk) insteadOf(type.name);
        if (lock instanceof Class) insteadOf(TypeInfo.of((Class<?>) lock).classObject);
        Memory.makeAllForget();
    }

    private static void insteadOf(String lockClass) {
        if (INSTEAD_OF.put(lockClass, Boolean.TRUE) == null) Sites.withdraw(lockClass);
    }

    static boolean exist() {
        return exist;
    }

    static boolean areGivenInsteadOf(String lockClass) {
        return INSTEAD_OF.containsKey(lockClass);
    }
}
