package org.jlockdep.runtime;

/**
 * What rewritten code calls around the methods of locks that are none of {@code java.util.concurrent}: as {@link Hooks}
 * and {@link SemaphoreHooks} once the receiver's class has told which of the two it is.
 */
public final class ForeignHooks {
    /** A plain lock, whatever the receiver turns out to be. */
    private static final int PLAIN = HoldBits.how(LockClasses.LOCK, 0);

    private ForeignHooks() {}

    /**
     * Before a call that may wait.
     *
     * @return a token for {@link #acquired}
     */
    public static int acquiring(Object lock, Object owner, HeldLocks h, int site, int how) {
        if (h == null || h.ignores(lock)) return HeldLocks.NOT_A_LOCK;
        return isSemaphore(lock)
                ? SemaphoreHooks.acquiring(lock, owner, h, site, HoldBits.bits(how), 1)
                : Hooks.acquiring(lock, owner, h, site, how);
    }

    /**
     * Before a call that takes only what is free, or that releases.
     *
     * @return a token for {@link #acquired} or {@link #released}
     */
    public static int count(Object lock, HeldLocks h) {
        if (h == null || h.ignores(lock)) return HeldLocks.NOT_A_LOCK;
        return isSemaphore(lock) ? SemaphoreHooks.count(lock, h, 1) : Hooks.count(lock, h, PLAIN);
    }

    /** After a call that took it. */
    public static void acquired(Object lock, Object owner, HeldLocks h, int site, int how, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        if (isSemaphore(lock)) SemaphoreHooks.acquired(lock, owner, h, site, HoldBits.bits(how), 1, token);
        else Hooks.acquired(lock, owner, h, site, how, token);
    }

    /** After a call that says whether it took it. */
    public static void tried(boolean taken, Object lock, Object owner, HeldLocks h, int site, int how, int token) {
        if (taken) acquired(lock, owner, h, site, how, token);
    }

    /**
     * After a call that released it.
     *
     * @param times how often
     */
    public static void released(Object lock, Object owner, HeldLocks h, int site, long times, int token) {
        if (token == HeldLocks.NOT_A_LOCK || times <= 0) return;
        int few = times > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) times;
        if (isSemaphore(lock)) {
            SemaphoreHooks.released(lock, owner, h, site, few, token);
            return;
        }
        Hooks.released(lock, h, PLAIN, token);
        for (int held = token - 1; held > 0 && held > token - few; held--) Hooks.released(lock, h, PLAIN, held);
    }

    /** Before a call that gives it up and takes it back. */
    public static void waiting(Object lock, HeldLocks h, int site) {
        if (h == null || h.ignores(lock)) return;
        try {
            Waits.begin(h, lock, LockClasses.LOCK, site);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** After a call that returned what stands for one half of a read/write lock. */
    public static void viewed(Object view, Object lock, int how) {
        if (view == null || lock == null || view == lock || Health.off) return;
        try {
            if (TypeInfo.of(lock.getClass()).foreignKind == LockClasses.READ_WRITE) Remembering.view(view, lock, how);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** A semaphore is being made. */
    public static void made(Object semaphore, long permits) {
        if (semaphore == null || Health.off) return;
        try {
            if (Semaphores.isForeign(semaphore)) Remembering.permits(semaphore, permits);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    private static boolean isSemaphore(Object lock) {
        try {
            return Semaphores.isForeign(lock);
        } catch (Throwable t) {
            Health.failed(t);
            return false;
        }
    }
}
