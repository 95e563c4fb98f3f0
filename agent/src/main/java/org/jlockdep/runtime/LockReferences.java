package org.jlockdep.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * What references to methods of {@code Lock} are pointed at: they capture the site, and then the lock if they are bound
 * ({@code lock::lock}); else they are given it ({@code Lock::lock}). The receiver is declared as Object because the
 * verifier lets any reference pass for it.
 */
public final class LockReferences {
    private LockReferences() {}

    public static void lock(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, 0);
        ((Lock) lock).lock();
        Hooks.acquired(lock, null, h, site, 0, token);
    }

    public static void lockInterruptibly(int site, Object lock) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, HoldBits.INTERRUPTIBLE);
        ((Lock) lock).lockInterruptibly();
        Hooks.acquired(lock, null, h, site, HoldBits.INTERRUPTIBLE, token);
    }

    public static boolean tryLock(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, 0);
        boolean taken = ((Lock) lock).tryLock();
        Hooks.tried(taken, lock, null, h, site, HoldBits.TRY, token);
        return taken;
    }

    public static boolean tryLock(int site, Object lock, long time, TimeUnit unit) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, HoldBits.TIMED);
        boolean taken = ((Lock) lock).tryLock(time, unit);
        Hooks.tried(taken, lock, null, h, site, HoldBits.TIMED, token);
        return taken;
    }

    public static void unlock(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, HoldBits.RELEASE);
        ((Lock) lock).unlock();
        Hooks.released(lock, h, 0, token);
    }
}
