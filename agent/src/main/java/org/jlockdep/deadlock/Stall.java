package org.jlockdep.deadlock;

import java.util.Optional;
import org.jlockdep.runtime.LockEvent;

/** A thread that has waited for long, and the one for whom, if he is known. Immutable. */
public final class Stall {
    private final LockEvent waiting;
    private final Optional<LockEvent> holding;
    private final String signaller;
    private final long nanos;
    private final int others;

    /** @param signaller of what is no lock why it is he, in the words of a dump; else empty */
    Stall(LockEvent waiting, Optional<LockEvent> holding, String signaller, long nanos, int others) {
        this.waiting = waiting;
        this.holding = holding;
        this.signaller = signaller;
        this.nanos = nanos;
        this.others = others;
    }

    /** What the thread holds, what it wants, and where it is. */
    public LockEvent waiting() {
        return waiting;
    }

    /** The same of the one who has it, or is to bring it about, with that as what is wanted. Of an event nobody may be known. */
    public Optional<LockEvent> holding() {
        return holding;
    }

    public String signaller() {
        return signaller;
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
