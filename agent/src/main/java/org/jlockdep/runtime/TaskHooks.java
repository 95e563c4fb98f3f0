package org.jlockdep.runtime;

/**
 * What the JDK calls where a thread ends and where a pool's thread begins a task and is done with it, once those few
 * methods are rewritten: a lock that is held there is held for ever, or until the next task trips over it.
 */
public final class TaskHooks {
    private TaskHooks() {}

    /** The last thing that happens on a thread. */
    public static void threadEnds() {
        HeldLocks h = Hooks.held(null);
        if (h == null || h.ignores(h)) return;
        try {
            Obligations.done(h, h.owner(), Signals.OWN_THREAD);
            h.othersMayKnow();
            Wrongs.kept(h, 0, Misuse.KEPT_BY_THREAD);
            if (h.depth != 0) LeftLocks.left(h);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** @return a token for {@link #taskEnds} */
    public static int taskBegins() {
        HeldLocks h = Hooks.held(null);
        return h == null ? 0 : h.depth();
    }

    public static void taskEnds(int token) {
        HeldLocks h = Hooks.held(null);
        if (h == null || h.ignores(h)) return;
        try {
            Wrongs.kept(h, token, Misuse.KEPT_BY_TASK);
        } catch (Throwable t) {
            Health.failed(t);
        }
    }

    /** The same for a pool that never runs a task within a task. */
    public static void pooledTaskBegins() {
        HeldLocks h = Hooks.held(null);
        if (h != null) h.taskBegins();
    }

    public static void pooledTaskEnds() {
        HeldLocks h = Hooks.held(null);
        if (h != null) taskEnds(h.atTaskBegin());
    }
}
