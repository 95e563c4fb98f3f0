package org.jlockdep.runtime;

/**
 * What rewritten code calls where threads begin and end: as {@link Hooks}, it never throws. A thread that is started or
 * joined where nobody sees it, inside the JDK for instance, has no known order: that hides nothing.
 *
 * <p>That {@code submit} comes before its task, and the task before {@code Future.get} returns, is not known either. A
 * task runs in a loop of the JDK's that is not rewritten, and where {@code submit} is called there is nothing yet to tell
 * that run of it from others: the future comes back when the task may be over, one {@code Runnable} may be submitted
 * twice at once, and one of ours around it would change what the executor, its queue and its subclasses see. Were
 * {@code FutureTask} itself rewritten, whose constructor does come before its run, a {@code Timeline} would have to be
 * that of a task: which tasks one worker happens to run in a row is chance, and who waits for the last of them would pass
 * for later than all.
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
            AllHeldLocks.current().starting(child);
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
            if (isOver(other)) AllHeldLocks.current().joined(other);
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
