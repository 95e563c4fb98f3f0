package org.jlockdep.runtime;

/** How a lock is held or wanted, as bits below the lock class in a chain's key. */
public final class HoldBits {
    public static final int SHARED = 1;
    public static final int TRY = 2;
    public static final int TIMED = 4;
    public static final int RELOCK = 8;
    static final int WIDTH = 4;
    static final int MASK = (1 << WIDTH) - 1;

    private HoldBits() {}
}
