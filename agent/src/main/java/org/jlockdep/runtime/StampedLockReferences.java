package org.jlockdep.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/** What references to methods of {@code StampedLock} are pointed at, see {@link LockReferences}. */
public final class StampedLockReferences {
    private static final int READ = HoldBits.how(LockClasses.STAMPED, HoldBits.SHARED);
    private static final int WRITE = HoldBits.how(LockClasses.STAMPED, 0);
    private static final int NOTHING = HoldBits.how(LockClasses.STAMPED, HoldBits.NOTHING);

    private StampedLockReferences() {}

    public static long readLock(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, READ);
        return acquired(((StampedLock) lock).readLock(), lock, h, site, READ, token);
    }

    public static long readLockInterruptibly(int site, Object lock) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int how = READ | HoldBits.INTERRUPTIBLE;
        int token = Hooks.acquiring(lock, null, h, site, how);
        return acquired(((StampedLock) lock).readLockInterruptibly(), lock, h, site, how, token);
    }

    public static long writeLock(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.acquiring(lock, null, h, site, WRITE);
        return acquired(((StampedLock) lock).writeLock(), lock, h, site, WRITE, token);
    }

    public static long writeLockInterruptibly(int site, Object lock) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int how = WRITE | HoldBits.INTERRUPTIBLE;
        int token = Hooks.acquiring(lock, null, h, site, how);
        return acquired(((StampedLock) lock).writeLockInterruptibly(), lock, h, site, how, token);
    }

    public static long tryReadLock(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, READ);
        return acquired(((StampedLock) lock).tryReadLock(), lock, h, site, READ | HoldBits.TRY, token);
    }

    public static long tryReadLock(int site, Object lock, long time, TimeUnit unit) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int how = READ | HoldBits.TIMED;
        int token = Hooks.acquiring(lock, null, h, site, how);
        return acquired(((StampedLock) lock).tryReadLock(time, unit), lock, h, site, how, token);
    }

    public static long tryWriteLock(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, WRITE);
        return acquired(((StampedLock) lock).tryWriteLock(), lock, h, site, WRITE | HoldBits.TRY, token);
    }

    public static long tryWriteLock(int site, Object lock, long time, TimeUnit unit) throws InterruptedException {
        HeldLocks h = Hooks.held(null);
        int how = WRITE | HoldBits.TIMED;
        int token = Hooks.acquiring(lock, null, h, site, how);
        return acquired(((StampedLock) lock).tryWriteLock(time, unit), lock, h, site, how, token);
    }

    private static long acquired(long stamp, Object lock, HeldLocks h, int site, int how, int token) {
        StampHooks.acquired(stamp, lock, null, h, site, how, token);
        return stamp;
    }

    public static void unlockRead(int site, Object lock, long stamp) {
        HeldLocks h = Hooks.held(null);
        StampHooks.giving(lock, h);
        ((StampedLock) lock).unlockRead(stamp);
        StampHooks.released(stamp, lock, null, h, site, READ);
    }

    public static void unlockWrite(int site, Object lock, long stamp) {
        HeldLocks h = Hooks.held(null);
        StampHooks.giving(lock, h);
        ((StampedLock) lock).unlockWrite(stamp);
        StampHooks.released(stamp, lock, null, h, site, WRITE);
    }

    public static void unlock(int site, Object lock, long stamp) {
        HeldLocks h = Hooks.held(null);
        StampHooks.giving(lock, h);
        ((StampedLock) lock).unlock(stamp);
        StampHooks.released(stamp, lock, null, h, site, WRITE);
    }

    public static boolean tryUnlockRead(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, READ);
        boolean done = ((StampedLock) lock).tryUnlockRead();
        Hooks.releasedIf(done, lock, h, READ, token);
        return done;
    }

    public static boolean tryUnlockWrite(int site, Object lock) {
        HeldLocks h = Hooks.held(null);
        int token = Hooks.count(lock, h, WRITE);
        boolean done = ((StampedLock) lock).tryUnlockWrite();
        Hooks.releasedIf(done, lock, h, WRITE, token);
        return done;
    }

    public static long tryConvertToReadLock(int site, Object lock, long stamp) {
        HeldLocks h = Hooks.held(null);
        StampHooks.giving(lock, h);
        return converted(((StampedLock) lock).tryConvertToReadLock(stamp), stamp, lock, h, site, READ | HoldBits.TRY);
    }

    public static long tryConvertToWriteLock(int site, Object lock, long stamp) {
        HeldLocks h = Hooks.held(null);
        StampHooks.giving(lock, h);
        return converted(((StampedLock) lock).tryConvertToWriteLock(stamp), stamp, lock, h, site, WRITE | HoldBits.TRY);
    }

    public static long tryConvertToOptimisticRead(int site, Object lock, long stamp) {
        HeldLocks h = Hooks.held(null);
        StampHooks.giving(lock, h);
        return converted(((StampedLock) lock).tryConvertToOptimisticRead(stamp), stamp, lock, h, site, NOTHING);
    }

    private static long converted(long stamp, long before, Object lock, HeldLocks h, int site, int how) {
        StampHooks.converted(stamp, before, lock, null, h, site, how);
        return stamp;
    }
}
