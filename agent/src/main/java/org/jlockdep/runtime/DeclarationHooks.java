package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** What rewritten code calls before a call of {@code org.jlockdep.api.Lockdep}: as {@link Hooks}, it never throws. */
public final class DeclarationHooks {
    private DeclarationHooks() {}

    public static void named(Object lock, String lockClass) {
        if (lock == null || lockClass == null || Health.off) return;
        try {
            GivenNames.give(whole(lock), lockClass);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    public static void mightLock(Object lock, Object owner, HeldLocks known, int site) {
        HeldLocks h = Hooks.held(known);
        if (h == null || h.ignores(lock)) return;
        try {
            int kind = kind(lock);
            if (kind == LockClasses.MONITOR) h.acquiring(lock, owner, kind, site, 0);
            else if (kind == LockClasses.SEMAPHORE) SemaphoreHooks.acquiring(lock, owner, h, site, 0, 1);
            else Receivers.want(lock, owner, h, site, HoldBits.how(kind, 0));
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    public static void assertHeld(Object lock, Object owner, HeldLocks known, int site) {
        HeldLocks h = Hooks.held(known);
        if (h == null || h.ignores(lock)) return;
        try {
            if (Views.of(lock) == Views.NONE) return;
            Object whole = whole(lock);
            if (!h.holdsAny(whole)) Wrongs.used(h, whole, owner, kind(whole), site, 0, Misuse.NOT_HELD);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** A view stands for its lock. */
    private static Object whole(Object lock) {
        Views.View view = Views.of(lock);
        return view == null || view == Views.NONE ? lock : view.identity.lock();
    }

    private static int kind(Object lock) {
        if (lock instanceof ReentrantReadWriteLock) return LockClasses.READ_WRITE;
        if (lock instanceof StampedLock) return LockClasses.STAMPED;
        if (lock instanceof Semaphore) return LockClasses.SEMAPHORE;
        if (lock instanceof Lock) return LockClasses.LOCK;
        return TypeInfo.of(lock.getClass()).isMap ? LockClasses.MAP : LockClasses.MONITOR;
    }
}
