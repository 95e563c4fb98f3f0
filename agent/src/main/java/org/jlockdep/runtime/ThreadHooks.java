package org.jlockdep.runtime;

/**
 * What rewritten code calls where threads begin and end: as {@link Hooks}, it never throws. A thread that is started or
 * joined where nobody sees it, inside the JDK for instance, has no known order: that hides nothing.
 * What is handed over otherwise {@link HandOvers} knows.
 */
public final class ThreadHooks {
    private ThreadHooks() {}

    /** Before a call of {@code start()} on whatever object. */
    public static void starting(Object thread, int site) {
        if (!(thread instanceof Thread) || Health.off) return;
        try {
            Thread child = (Thread) thread;
            // The second start of a thread throws, and must not move the first.
            if (!isNew(child)) return;
            HeldOrder.starts(AllHeldLocks.current(), child);
            Obligations.starts(AllHeldLocks.current(), child, site);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** After a call of {@code join} returned, whose time may have run out, on whatever object. */
    public static void joined(Object thread) {
        if (!(thread instanceof Thread) || Health.off) return;
        try {
            Thread other = (Thread) thread;
            if (isOver(other)) HeldOrder.joined(AllHeldLocks.current(), other);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** The same of a call without a limit: what is held by now was held around all that the other one did. */
    public static void joinedForGood(Object thread) {
        if (!(thread instanceof Thread) || Health.off) return;
        try {
            Thread other = (Thread) thread;
            if (!isOver(other)) return;
            HeldOrder.joined(AllHeldLocks.current(), other);
            HeldOrder.waitedFor(AllHeldLocks.current(), other);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** {@code getState} may be the application's own; these are final, and a thread that is over has no group. */
    private static boolean isNew(Thread thread) {
        return !thread.isAlive() && thread.getThreadGroup() != null;
    }

    private static boolean isOver(Thread thread) {
        return !thread.isAlive() && thread.getThreadGroup() == null;
    }
}
