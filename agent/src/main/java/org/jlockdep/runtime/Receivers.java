package org.jlockdep.runtime;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What lock calls are made on: the lock itself, what stands for one, or something that is none. */
final class Receivers {
    private Receivers() {}

    /** The JDK's own, of no subclass: {@code lock()} and {@code unlock()} do what they say, and never by way of each other. */
    static boolean callNoHook(Object lock) {
        if (lock == null) return false;
        Class<?> type = lock.getClass();
        return type == ReentrantLock.class
                || type == ReentrantReadWriteLock.class
                || type == ReentrantReadWriteLock.ReadLock.class
                || type == ReentrantReadWriteLock.WriteLock.class;
    }

    /**
     * The lock is about to be waited for, or is only said to be.
     *
     * @return as {@link HeldLocks#acquiring}
     */
    @OutOfLine
    static int want(Object lock, Object owner, HeldLocks h, int site, int how) {
        if (h == null || h.ignores(lock)) return HeldLocks.NOT_A_LOCK;
        Views.View view = view(lock, how);
        if (view == Views.NONE) return HeldLocks.NOT_A_LOCK;
        OwnLocks.wanted(h, view == null ? lock : view.identity.lock(), site);
        if (view == null) return h.acquiring(lock, owner, kind(how), site, HoldBits.bits(how));
        return h.acquiring(view.identity.lock(), null, HoldBits.kind(view.how), site, HoldBits.bits(how | view.how));
    }

    /** The kind that a call site means: what is only known to be called like a lock is a plain one. */
    static int kind(int how) {
        int kind = HoldBits.kind(how);
        return kind == LockClasses.MONITOR ? LockClasses.LOCK : kind;
    }

    /** What the receiver of a lock call stands for: null if for itself, {@link Views#NONE} if it is no lock at all. */
    static Views.View view(Object receiver, int how) {
        if (receiver instanceof ReentrantLock) return null; // asked first: a test against an interface costs more
        int kind = HoldBits.kind(how);
        if (kind == LockClasses.STAMPED || kind == LockClasses.MAP) return null;
        if (kind == LockClasses.READ_WRITE) {
            return receiver instanceof ReentrantReadWriteLock ? null : Views.of(receiver);
        }
        boolean isLock =
                receiver instanceof Lock || TypeInfo.of(receiver.getClass()).locksByOtherMeans();
        return isLock ? Views.of(receiver) : Views.NONE;
    }
}
