package org.jlockdep.runtime;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Views of the JDK's locks that nobody saw being made: in code that is not watched, or before the agent was attached. One
 * for reading reads. Which lock it stands for it does not tell; but all views of one lock have something in common that the
 * agent reads. Where it cannot, each stands for a lock of which there is nothing else to be seen.
 */
public abstract class UnseenViews {
    private static final String STAMPED = "java.util.concurrent.locks.StampedLock$";

    /** Null as long as there is none. */
    private static volatile UnseenViews reader;
    /** Was there ever such a view? */
    private static boolean exist;

    protected UnseenViews() {}

    /** What all views of a lock have in common: the lock, or an object in it; null if it cannot be read. */
    protected abstract Object common(Object viewOrLock);

    public static void readBy(UnseenViews how) {
        reader = how;
    }

    /** Kind and mode of the instances of such a class, 0 of any other. */
    static int how(Class<?> type) {
        if (ReentrantReadWriteLock.ReadLock.class.isAssignableFrom(type)) return reading(LockClasses.READ_WRITE);
        if (ReentrantReadWriteLock.WriteLock.class.isAssignableFrom(type)) {
            return HoldBits.how(LockClasses.READ_WRITE, 0);
        }
        String name = type.getName();
        if (!name.startsWith(STAMPED)) return 0;
        if (name.endsWith("$ReadLockView")) return reading(LockClasses.STAMPED);
        return name.endsWith("$WriteLockView") ? HoldBits.how(LockClasses.STAMPED, 0) : 0;
    }

    private static int reading(int kind) {
        return HoldBits.how(kind, HoldBits.SHARED);
    }

    /** Off the known path: once for each view. Of two threads that come first, both see what one of them has noted. */
    static Views.View view(Object view, int how) {
        exist = true;
        HeldLocks h = AllHeldLocks.current();
        boolean before = h.busy(true);
        try {
            Object common = commonOf(view);
            Views.Identity identity = Views.identity(common == null ? view : common, view);
            Instances.Instance instance = Instances.remember(view);
            synchronized (instance) { // ours alone, held for two stores
                if (instance.view == null) instance.view = new Views.View(identity, how);
                return instance.view;
            }
        } finally {
            h.busy(before);
        }
    }

    /** Where a view that nobody saw being made may have left the lock's identity, or will look for it; else null. */
    static Object placeIn(Object lock) {
        boolean asked = lock instanceof ReentrantReadWriteLock && (exist || Health.attachedLate());
        return asked ? commonOf(lock) : null;
    }

    private static Object commonOf(Object viewOrLock) {
        UnseenViews how = reader;
        return how == null ? null : how.common(viewOrLock);
    }

    /** A view stands for its lock in reports, too, and so does what is left of one. */
    static Class<?> shown(Object lock) {
        if (lock instanceof Views.Identity) return ((Views.Identity) lock).type;
        boolean view =
                lock instanceof ReentrantReadWriteLock.ReadLock || lock instanceof ReentrantReadWriteLock.WriteLock;
        return view ? ReentrantReadWriteLock.class : lock.getClass();
    }
}
