package org.jlockdep.runtime;

/** Which threads must go on whatever is to be shown: others cannot do without them. Stateless. */
final class Stoppable {
    static final int NEVER = 0;
    static final int YES = 1;
    /** Only for the sake of the very initialisation. */
    static final int IN_INITIALISER = 2;

    private Stoppable() {}

    static int is(HeldLocks h) {
        if (h.depth != 0 && holdsLockOfLoading(h)) return NEVER;
        Class<?> type = h.owner().getClass();
        if (type != Thread.class && isOfJvm(type.getName())) return NEVER;
        return h.initialising == 0 ? YES : IN_INITIALISER;
    }

    private static boolean holdsLockOfLoading(HeldLocks h) {
        for (int i = 0; i < h.depth; i++) {
            Held hold = h.held[i];
            if (hold.lock instanceof ClassLoader || LockClasses.isOfClassLoading(hold.lockClass)) return true;
        }
        return false;
    }

    private static boolean isOfJvm(String type) {
        return type.startsWith("java.lang.ref.")
                || type.equals("java.awt.EventDispatchThread")
                || type.equals("jdk.internal.misc.InnocuousThread");
    }
}
