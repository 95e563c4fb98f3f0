package org.jlockdep.runtime;

/**
 * Marks what the agent itself does on some thread, so that the locks which the JDK takes on its behalf stay out of its
 * data. Called around the transformer, on the threads that load classes, and by the agent's own threads.
 */
public final class OwnWork {
    private OwnWork() {}

    /** @return what {@link #end} is to be given: nested calls are one piece of work */
    public static boolean begin() {
        return HeldLocks.current().busy(true);
    }

    /** What follows is to be seen, on a thread of the agent's own: until {@link #end} is given what this returns. */
    public static boolean interrupt() {
        return HeldLocks.current().busy(false);
    }

    public static void end(boolean before) {
        HeldLocks.current().busy(before);
    }
}
