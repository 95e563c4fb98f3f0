package org.jlockdep.runtime;

/**
 * Marks what the agent itself does on some thread, so that the locks which the JDK takes on its behalf stay out of its
 * data. Called around the transformer, on the threads that load classes, and by the agent's own threads.
 */
public final class OwnWork {
    private OwnWork() {}

    /** @return what {@link #end} is to be given: nested calls are one piece of work */
    public static HeldLocks begin() {
        HeldLocks held = AllHeldLocks.current();
        return held.busy(true) ? null : held;
    }

    /**
     * Does not look for the thread's held stack again: the end is reached from a {@code finally}, perhaps after a
     * {@code StackOverflowError}, and a thread that stayed busy would not be watched any more. {@link #begin} went deeper
     * from the same place, so there is room for this.
     */
    public static void end(HeldLocks begun) {
        if (begun != null) begun.busy(false);
    }

    /** What follows is to be seen, on a thread of the agent's own: until {@link #resume}. */
    public static void interrupt() {
        AllHeldLocks.current().busy(false);
    }

    public static void resume() {
        AllHeldLocks.current().busy(true);
    }
}
