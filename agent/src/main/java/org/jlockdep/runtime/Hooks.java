package org.jlockdep.runtime;

import java.util.concurrent.locks.Lock;

/**
 * Every method that rewritten code calls, and nothing else. Called on the application's threads around each
 * acquisition and release; never throws, never waits, allocates only at the first sight of something.
 *
 * <p>Rewritten code keeps this thread's {@link HeldLocks} in a local variable, null until the first hook of the method
 * call, so that the thread is looked up once a call and not once a hook.
 */
public final class Hooks {
    private Hooks() {}

    /** This thread's held stack, looked up unless it is known. */
    public static HeldLocks held(HeldLocks known) {
        if (known != null) return known;
        try {
            return HeldLocks.current();
        } catch (Throwable t) {
            Health.failed(t);
            return null;
        }
    }

    /**
     * Before {@code monitorenter}, or first thing in a synchronized method.
     *
     * @param owner the object whose field holds the lock, or null
     */
    public static HeldLocks enter(Object lock, Object owner, HeldLocks known, int site) {
        HeldLocks h = held(known);
        if (h != null) {
            try {
                h.enter(lock, owner, site);
            } catch (Throwable t) {
                Health.failed(t);
            }
        }
        return h;
    }

    /** After {@code monitorexit}, or last thing in a synchronized method. */
    public static void exit(Object lock, HeldLocks known) {
        HeldLocks h = held(known);
        if (h == null) return;
        try {
            h.exit(lock);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /**
     * Before a call that may wait for a lock.
     *
     * @param bits {@link HoldBits} that the call site knows
     * @return a token for {@link #acquired}
     */
    public static int acquiring(Object lock, Object owner, HeldLocks h, int site, int bits) {
        if (h == null || h.ignores(lock) || !(lock instanceof Lock)) return HeldLocks.NOT_A_LOCK;
        try {
            return h.acquiring(lock, owner, LockClasses.LOCK, site, bits);
        } catch (Throwable t) {
            Health.failed(t);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    /** Before a call that takes a lock only if it is free. */
    public static int trying(Object lock, HeldLocks h) {
        return releasing(lock, h);
    }

    /** After a call that took a lock. */
    public static void acquired(Object lock, Object owner, HeldLocks h, int site, int bits, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        try {
            h.acquired(lock, owner, LockClasses.LOCK, site, bits, token);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** After a call that says whether it took a lock. */
    public static void tried(boolean taken, Object lock, Object owner, HeldLocks h, int site, int bits, int token) {
        if (taken) acquired(lock, owner, h, site, bits, token);
    }

    /**
     * Before a call that releases a lock.
     *
     * @return a token for {@link #released}
     */
    public static int releasing(Object lock, HeldLocks h) {
        if (h == null || h.ignores(lock) || !(lock instanceof Lock)) return HeldLocks.NOT_A_LOCK;
        try {
            return h.releasing(lock, LockClasses.LOCK, 0);
        } catch (Throwable t) {
            Health.failed(t);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    /** After a call that released a lock; not reached when the call threw, and then nothing was released. */
    public static void released(Object lock, HeldLocks h, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        try {
            h.released(lock, LockClasses.LOCK, 0, token);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /**
     * A lock was made and is about to be stored where others can reach it: remembers what it was made for.
     *
     * @param field number of a {@link LockField}
     * @param owner the object whose field it is, or null
     */
    public static void created(Object owner, Object lock, int field) {
        if (lock == null || Health.off) return;
        try {
            LockField f = LockFields.get(field);
            TypeInfo ownerType = owner == null ? null : TypeInfo.of(owner.getClass());
            if (TypeInfo.of(lock.getClass()).locksItself) return;
            Instances.name(lock, ownerType == null ? f.key() : ownerType.nameOf(f));
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** The same for a lock that goes elsewhere than into a field. */
    public static void created(Object lock, int site) {
        if (lock == null || Health.off) return;
        try {
            Instances.name(lock, Sites.get(site).fresh);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }
}
