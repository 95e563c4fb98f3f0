package org.jlockdep.runtime;

/**
 * What rewritten code calls around the methods of {@code StampedLock} that take or return a stamp; as {@link Hooks}
 * otherwise, which are called before such a lock is taken.
 */
public final class StampHooks {
    private StampHooks() {}

    /** After a call that returned a stamp, which is 0 if it took nothing. */
    public static void acquired(long stamp, Object lock, Object owner, HeldLocks h, int site, int how, int token) {
        if (stamp == 0 || token == HeldLocks.NOT_A_LOCK) return;
        try {
            h.acquired(lock, owner, LockClasses.STAMPED, site, HoldBits.bits(how), token);
            HeldStamps.taken(h, lock, HoldBits.bits(how), stamp);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Before a call that gives the stamp back, or changes it. */
    public static void giving(Object lock, HeldLocks h) {
        if (h == null || h.ignores(lock)) return;
        try {
            HeldStamps.giving(h, lock);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** After a call that gave the stamp back, in whichever mode. */
    public static void released(long stamp, Object lock, Object owner, HeldLocks h, int site, int how) {
        if (h == null || h.ignores(lock)) return;
        try {
            HeldStamps.released(h, lock, owner, site, stamp);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /**
     * After {@code tryConvertTo...}.
     *
     * @param stamp the new one, 0 if nothing was changed
     * @param before the one that was converted; that of an optimistic read holds nothing
     * @param how the mode that it was converted to, or {@link HoldBits#NOTHING}
     */
    public static void converted(long stamp, long before, Object lock, Object owner, HeldLocks h, int site, int how) {
        if (stamp == 0 || h == null || h.ignores(lock)) return;
        try {
            if (Stamps.isOfHold(before)) HeldStamps.gaveUp(h, lock, before);
            if ((how & HoldBits.NOTHING) == 0) {
                h.acquired(lock, owner, LockClasses.STAMPED, site, HoldBits.bits(how), 0);
                HeldStamps.taken(h, lock, HoldBits.bits(how), stamp);
            }
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }
}
