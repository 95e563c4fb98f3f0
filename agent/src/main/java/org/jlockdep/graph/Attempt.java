package org.jlockdep.graph;

/** How an acquisition went about it. Only the attempts that can block for ever make a dependency certain. */
public enum Attempt {
    /** Waits until the lock is free. */
    BLOCKING,
    /** The same, but somebody can interrupt the wait, if anybody does: otherwise it blocks for ever. */
    INTERRUPTIBLE,
    /** Took the lock if it was free: nothing ever waits here, so no dependency leads into it. */
    TRY,
    /** Gives up after a while: a cycle through it is a stall, not a standstill. */
    TIMED,
    /** {@code Object.wait} or {@code Condition.await} taking its lock back. */
    RELOCK,
    /** Of an event that was there by then: had the wait come first, it would have blocked. */
    PASSED,
    /** Waits until all holders are gone, and holds nothing afterwards. */
    SYNC
}
