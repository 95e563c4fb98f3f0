package org.jlockdep.runtime;

/**
 * How a lock is held or wanted. The low bits are the mode, which is part of a chain's key; what a call site passes has
 * the kind of lock above them, or no kind where only the receiver can tell.
 */
public final class HoldBits {
    public static final int SHARED = 1;
    /** Taken only if it was free. */
    public static final int TRY = 2;
    /** Wanted for a limited time. */
    public static final int TIMED = 4;
    /** Wanted back after a wait. */
    public static final int RELOCK = 8;

    /** Waits until all holders are gone, and holds nothing afterwards. */
    public static final int SYNC = 16;
    /** Wanted until somebody interrupts. */
    public static final int INTERRUPTIBLE = 32;

    /** Wanted for the first time by the thread that has just made it, see {@link Newborns}; nothing is held so. */
    public static final int NEWBORN = 64;

    static final int WIDTH = 7;
    static final int MASK = (1 << WIDTH) - 1;

    /** A conversion that ends in holding nothing: {@code StampedLock.tryConvertToOptimisticRead}. */
    public static final int NOTHING = 1 << WIDTH + 3;

    /** Other code, which may lock as well, runs between the hook and the method that the call site names. */
    public static final int INDIRECT = 1 << WIDTH + 4;

    /** The call gives a lock back. */
    public static final int RELEASE = 1 << WIDTH + 5;

    static final int KIND_WIDTH = 3;
    static final int KIND_MASK = (1 << KIND_WIDTH) - 1;

    private HoldBits() {}

    /** @param kind one of {@link LockClasses}' kinds but the monitor */
    public static int how(int kind, int bits) {
        return kind << WIDTH | bits;
    }

    static int kind(int how) {
        return how >>> WIDTH & KIND_MASK;
    }

    static int bits(int how) {
        return how & MASK;
    }
}
