package org.jlockdep.runtime;

/**
 * A held stack with the one word that says whether all is well, so that the known path looks at nothing else. Used by its
 * own thread only, but for what says otherwise.
 */
abstract class GuardedSlots extends HeldSlots {
    /** No epoch. */
    private static final int CLOSED = -1;
    /**
     * A hook ran out of stack half way: what is on the stack may not be held. Set as {@link #guard} by {@link Hooks}, which
     * must not call anything then.
     */
    static final int DOUBTFUL = -2;

    /**
     * All that is wanted is written down, see {@link Obligation}: the hooks go the long way, also where nothing is held. No
     * epoch, and unlike {@link #CLOSED} for the one place that looks at it.
     */
    static final int RECORDING = -3;

    /**
     * The epoch, while all is well: then the known path needs to look at nothing else. Otherwise none, and the hooks go
     * the long way.
     */
    int guard = CLOSED;
    /** In which epoch this thread looked at all that may have changed, or none: the guard when nothing is going on. */
    int seen = CLOSED;
    /**
     * The epoch in which it looked last at what all others may have changed. At first that in which it began: a thread that
     * comes to its first lock does not sleep, however long that takes.
     */
    private int caughtUpAt = Epoch.now();
    /** The agent's own work is going on in this thread: what it locks is not recorded. */
    boolean busy;
    /** What this thread owes to those who wait, as far as it is written down; mostly null. */
    Obligation obligation;

    final Memory memory;

    GuardedSlots(boolean keepsNothing) {
        super(keepsNothing);
        this.memory = new Memory(!keepsNothing);
    }

    /** Has it done nothing since that epoch began? Called by the analyzer. */
    final boolean sleepsSince(int epoch) {
        return caughtUpAt < epoch;
    }

    /** From here on, or no longer, all is written down that this thread wants. Not called while busy. */
    void owes(Obligation now) {
        obligation = now;
        if (guard == DOUBTFUL) return;
        close();
        if (now != null) catchUp();
    }

    private boolean isRecording() {
        return obligation != null && !obligation.isFull();
    }

    /** Before the known path is taken again, all that it relies on is to be looked at. */
    private void close() {
        seen = CLOSED;
        guard = CLOSED;
    }

    /**
     * Whoever began ends it in a {@code finally}, and by two stores: a call could overflow the stack there, and then the
     * thread would not be watched any more.
     *
     * @return what it was before
     */
    boolean busy(boolean now) {
        boolean before = busy;
        busy = now;
        if (guard == DOUBTFUL) seen = DOUBTFUL;
        guard = now ? CLOSED : seen;
        return before;
    }

    /** The hooks are off, and this thread's stack may be in any state: nothing looks at it again. */
    void turnOff() {
        busy = true;
        close();
        depth = 0;
    }

    boolean ignores(Object lock) {
        return busy || lock == null || Health.off;
    }

    /** Something may have changed since this thread looked last, or went wrong in it. */
    @OutOfLine
    void catchUp() {
        int now = Epoch.now();
        if (guard == RECORDING && caughtUpAt == now) return;
        boolean doubtful = guard == DOUBTFUL;
        caughtUpAt = now; // first: what changes meanwhile is found the next time
        seen = isRecording() ? RECORDING : now;
        guard = seen;
        memory.forgetIfOld();
        if (doubtful) restack();
        dropOrphans();
        dropEmpty();
        unsettle();
        if (depth == 0) sweep();
    }

    @Override
    boolean isToBeSwept() {
        return (guard == RECORDING ? caughtUpAt : guard) != Epoch.now();
    }
}
