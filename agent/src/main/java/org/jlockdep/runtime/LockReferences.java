package org.jlockdep.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * What method references to {@code Lock}'s methods are pointed at. A bound reference ({@code lock::lock}) captures the
 * lock and then the site, an unbound one ({@code Lock::lock}) captures the site and is given the lock. The receiver is
 * declared as Object because the verifier lets any reference pass for it.
 */
public final class LockReferences {
    private LockReferences() {}

    public static void lock(Object lock, int site) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, 0);
        ((Lock) lock).lock();
        Hooks.acquired(lock, null, h, site, 0, token);
    }

    public static void lock(int site, Object lock) {
        lock(lock, site);
    }

    public static void lockInterruptibly(Object lock, int site) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, 0);
        ((Lock) lock).lockInterruptibly();
        Hooks.acquired(lock, null, h, site, 0, token);
    }

    public static void lockInterruptibly(int site, Object lock) throws InterruptedException {
        lockInterruptibly(lock, site);
    }

    public static boolean tryLock(Object lock, int site) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, 0);
        boolean taken = ((Lock) lock).tryLock();
        Hooks.tried(taken, lock, null, h, site, HoldBits.TRY, token);
        return taken;
    }

    public static boolean tryLock(int site, Object lock) {
        return tryLock(lock, site);
    }

    public static boolean tryLock(Object lock, int site, long time, TimeUnit unit) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, HoldBits.TIMED);
        boolean taken = ((Lock) lock).tryLock(time, unit);
        Hooks.tried(taken, lock, null, h, site, HoldBits.TIMED, token);
        return taken;
    }

    public static boolean tryLock(int site, Object lock, long time, TimeUnit unit) throws InterruptedException {
        return tryLock(lock, site, time, unit);
    }

    public static void unlock(Object lock, int site) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, 0);
        ((Lock) lock).unlock();
        Hooks.released(lock, h, 0, token);
    }

    public static void unlock(int site, Object lock) {
        unlock(lock, site);
    }
}
