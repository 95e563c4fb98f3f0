package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What references to methods of {@code Semaphore} are pointed at, see {@link LockReferences}. Each calls the very method
 * that was meant: a subclass may have overridden that one and no other.
 */
public final class SemaphoreReferences {
    private SemaphoreReferences() {}

    public static void acquire(int site, Object semaphore) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, HoldBits.INTERRUPTIBLE, 1);
        ((Semaphore) semaphore).acquire();
        SemaphoreHooks.acquired(semaphore, null, h, site, HoldBits.INTERRUPTIBLE, 1, token);
    }

    public static void acquire(int site, Object semaphore, int permits) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, HoldBits.INTERRUPTIBLE, permits);
        ((Semaphore) semaphore).acquire(permits);
        SemaphoreHooks.acquired(semaphore, null, h, site, HoldBits.INTERRUPTIBLE, permits, token);
    }

    public static void acquireUninterruptibly(int site, Object semaphore) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, 0, 1);
        ((Semaphore) semaphore).acquireUninterruptibly();
        SemaphoreHooks.acquired(semaphore, null, h, site, 0, 1, token);
    }

    public static void acquireUninterruptibly(int site, Object semaphore, int permits) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, 0, permits);
        ((Semaphore) semaphore).acquireUninterruptibly(permits);
        SemaphoreHooks.acquired(semaphore, null, h, site, 0, permits, token);
    }

    public static boolean tryAcquire(int site, Object semaphore) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.count(semaphore, h, 1);
        boolean taken = ((Semaphore) semaphore).tryAcquire();
        SemaphoreHooks.tried(taken, semaphore, null, h, site, HoldBits.TRY, 1, token);
        return taken;
    }

    public static boolean tryAcquire(int site, Object semaphore, int permits) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.count(semaphore, h, permits);
        boolean taken = ((Semaphore) semaphore).tryAcquire(permits);
        SemaphoreHooks.tried(taken, semaphore, null, h, site, HoldBits.TRY, permits, token);
        return taken;
    }

    public static boolean tryAcquire(int site, Object semaphore, long time, TimeUnit unit) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, HoldBits.TIMED, 1);
        boolean taken = ((Semaphore) semaphore).tryAcquire(time, unit);
        SemaphoreHooks.tried(taken, semaphore, null, h, site, HoldBits.TIMED, 1, token);
        return taken;
    }

    public static boolean tryAcquire(int site, Object semaphore, int permits, long time, TimeUnit unit)
            throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, HoldBits.TIMED, permits);
        boolean taken = ((Semaphore) semaphore).tryAcquire(permits, time, unit);
        SemaphoreHooks.tried(taken, semaphore, null, h, site, HoldBits.TIMED, permits, token);
        return taken;
    }

    public static int drainPermits(int site, Object semaphore) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.count(semaphore, h, 1);
        int taken = ((Semaphore) semaphore).drainPermits();
        SemaphoreHooks.drained(taken, semaphore, null, h, site, HoldBits.TRY, token);
        return taken;
    }

    public static void release(int site, Object semaphore) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.count(semaphore, h, 1);
        ((Semaphore) semaphore).release();
        SemaphoreHooks.released(semaphore, null, h, site, 1, token);
    }

    public static void release(int site, Object semaphore, int permits) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.count(semaphore, h, permits);
        ((Semaphore) semaphore).release(permits);
        SemaphoreHooks.released(semaphore, null, h, site, permits, token);
    }
}
