package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What references to methods of {@code Semaphore} are pointed at, see {@link LockReferences}. */
public final class SemaphoreReferences {
    private SemaphoreReferences() {}

    public static void acquire(int site, Object semaphore) throws InterruptedException {
        acquire(site, semaphore, 1);
    }

    public static void acquire(int site, Object semaphore, int permits) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, HoldBits.INTERRUPTIBLE, permits);
        ((Semaphore) semaphore).acquire(permits);
        SemaphoreHooks.acquired(semaphore, null, h, site, HoldBits.INTERRUPTIBLE, permits, token);
    }

    public static void acquireUninterruptibly(int site, Object semaphore) {
        acquireUninterruptibly(site, semaphore, 1);
    }

    public static void acquireUninterruptibly(int site, Object semaphore, int permits) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, 0, permits);
        ((Semaphore) semaphore).acquireUninterruptibly(permits);
        SemaphoreHooks.acquired(semaphore, null, h, site, 0, permits, token);
    }

    public static boolean tryAcquire(int site, Object semaphore) {
        return tryAcquire(site, semaphore, 1);
    }

    public static boolean tryAcquire(int site, Object semaphore, int permits) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.count(semaphore, h, permits);
        boolean taken = ((Semaphore) semaphore).tryAcquire(permits);
        SemaphoreHooks.tried(taken, semaphore, null, h, site, HoldBits.TRY, permits, token);
        return taken;
    }

    public static boolean tryAcquire(int site, Object semaphore, long time, TimeUnit unit) throws InterruptedException {
        return tryAcquire(site, semaphore, 1, time, unit);
    }

    public static boolean tryAcquire(int site, Object semaphore, int permits, long time, TimeUnit unit)
            throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.acquiring(semaphore, null, h, site, HoldBits.TIMED, permits);
        boolean taken = ((Semaphore) semaphore).tryAcquire(permits, time, unit);
        SemaphoreHooks.tried(taken, semaphore, null, h, site, HoldBits.TIMED, permits, token);
        return taken;
    }

    public static void release(int site, Object semaphore) {
        release(site, semaphore, 1);
    }

    public static void release(int site, Object semaphore, int permits) {
        HeldLocks h = Hooks.held(null);
        int token = SemaphoreHooks.count(semaphore, h, permits);
        ((Semaphore) semaphore).release(permits);
        SemaphoreHooks.released(semaphore, null, h, site, permits, token);
    }
}
