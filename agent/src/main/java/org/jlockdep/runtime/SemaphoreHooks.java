package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;

/**
 * What rewritten code calls around the methods of {@code Semaphore}, and around whatever is called so on a receiver that
 * may be one: as {@link Hooks} around those of a lock, with the number of permits. Whoever takes all there are holds it alone, whoever takes some shares it.
 */
public final class SemaphoreHooks {
    private SemaphoreHooks() {}

    /**
     * Before a call that may wait for permits.
     *
     * @return a token for {@link #acquired}
     */
    public static int acquiring(Object semaphore, Object owner, HeldLocks h, int site, int how, int permits) {
        int held = count(semaphore, h, permits);
        if (held == HeldLocks.NOT_A_LOCK) {
            waitsForSignal(semaphore, h, site, (how & HoldBits.TIMED) != 0);
            return held;
        }
        try {
            Instances.Instance known = Semaphores.known(semaphore);
            int all = known.permits;
            if (h.lastReturned == semaphore && !known.isGivenBack) known.isGivenBack = true;
            // Who has some and wants more waits for others as long as there are so many, and for himself beyond that.
            int bits = held > 0 && held + permits <= all
                    ? HoldBits.bits(how) | HoldBits.SHARED
                    : bits(how, held + permits, all);
            if (Takers.areTooMany(known, h.number(), held + permits)) {
                HeldPermits.crowd(h, known, semaphore, owner, site, bits);
            }
            HeldPermits.acquiring(h, semaphore, owner, site, bits, permits);
            return HeldPermits.count(h, semaphore);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    /** One that keeps nobody out: the thread waits until somebody gives a permit. */
    private static void waitsForSignal(Object semaphore, HeldLocks h, int site, boolean timed) {
        if (h == null || h.busy || Health.off || WatchedWaits.isOff()) return;
        try {
            EventWaits.isSeenNoMore(h);
            if (h.depth == 0 && !HandOvers.areKnown() || !Semaphores.isSignal(semaphore)) return;
            HeldOrder.waits(h);
            if (h.depth == 0) return;
            boolean there = LockState.permits((Semaphore) semaphore) > 0;
            if (!there || !timed) EventWaits.begin(h, semaphore, site, EventWaits.bits(there, timed));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    private static void signals(Object semaphore, HeldLocks h) {
        if (h == null || h.busy || Health.off || h.obligation == null && !Signals.areAwaited()) return;
        try {
            if (Semaphores.isSignal(semaphore)) Obligations.signals(h, semaphore, Signals.OFTEN);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    private static int bits(int how, int permits, int all) {
        return HoldBits.bits(how) | (permits < all ? HoldBits.SHARED : 0);
    }

    /**
     * Before a call that takes permits only if they are free, or that gives some back.
     *
     * @return a token for {@link #acquired} or {@link #released}: how many this thread has
     */
    public static int count(Object semaphore, HeldLocks h, int permits) {
        if (h == null || h.ignores(semaphore) || permits <= 0) return HeldLocks.NOT_A_LOCK;
        try {
            if (!Semaphores.isOne(semaphore)) return HeldLocks.NOT_A_LOCK;
            boolean locks = Semaphores.permits(semaphore) != Semaphores.SIGNAL;
            return locks ? HeldPermits.count(h, semaphore) : HeldLocks.NOT_A_LOCK;
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
            return HeldLocks.NOT_A_LOCK;
        }
    }

    /** After a call that took permits. */
    public static void acquired(
            Object semaphore, Object owner, HeldLocks h, int site, int how, int permits, int token) {
        if (token == HeldLocks.NOT_A_LOCK) return;
        try {
            Instances.Instance known = Semaphores.known(semaphore);
            if (known.permits == Semaphores.SIGNAL) return;
            int bits = bits(how, permits, known.permits);
            if (Takers.areTooMany(known, h.number(), token + permits)) {
                HeldPermits.crowd(h, known, semaphore, owner, site, bits);
            }
            HeldPermits.acquired(h, semaphore, owner, site, bits, permits, token);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** After a call that says whether it took permits. */
    public static void tried(
            boolean taken, Object semaphore, Object owner, HeldLocks h, int site, int how, int permits, int token) {
        if (taken) acquired(semaphore, owner, h, site, how, permits, token);
    }

    /** After a call that took what there was, be it nothing. */
    public static void drained(int taken, Object semaphore, Object owner, HeldLocks h, int site, int how, int token) {
        if (taken > 0) acquired(semaphore, owner, h, site, how, taken, token);
    }

    /** After a call that gave permits back. */
    public static void released(Object semaphore, Object owner, HeldLocks h, int site, int permits, int token) {
        if (token == HeldLocks.NOT_A_LOCK) {
            signals(semaphore, h);
            return;
        }
        try {
            HeldPermits.released(h, semaphore, owner, site, permits, token);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }
}
