package org.jlockdep.deadlock;

import org.jlockdep.runtime.LockEvent;

/** A thread that has waited for long, and the one that has the lock. Immutable. */
public final class Stall {
    private final LockEvent waiting;
    private final LockEvent holding;
    private final long nanos;
    private final int others;

    Stall(LockEvent waiting, LockEvent holding, long nanos, int others) {
        this.waiting = waiting;
        this.holding = holding;
        this.nanos = nanos;
        this.others = others;
    }

    /** What the thread holds, what it wants, and where it is. */
    public LockEvent waiting() {
        return waiting;
    }

    /** The same of the one who has it, with that lock as what is wanted. */
    public LockEvent holding() {
        return holding;
    }

    /** For how long at least. */
    public long nanos() {
        return nanos;
    }

    /** How many other threads wait for the same lock. */
    public int others() {
        return others;
    }
}
