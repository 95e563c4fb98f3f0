package org.jlockdep.runtime;

import java.util.ArrayList;
import java.util.concurrent.FutureTask;

/**
 * What rewritten code and the JDK's futures call where something is handed over: as {@link Hooks}, it never throws. Where
 * a signal is given, {@link SignalHooks} knows.
 */
public final class HandOverHooks {
    private HandOverHooks() {}

    /** A task was made by whoever has it run. */
    public static void submits(Object task) {
        if (Health.off || HandOvers.areSpent()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            HandOvers.submits(h, task);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** Before a call that puts something where others take it. */
    public static void puts(Object item) {
        if (item == null || Health.off || HandOvers.areSpent()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            HandOvers.puts(h, item, "BlockingQueue.take");
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** After a wait for whatever there was to take. */
    public static void took(Object item, int site) {
        if (Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            HandOvers.took(h, item, site);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** The same of who would have gone on without it: whatever it was, it proves no order. */
    public static void polled() {
        took(null, 0);
    }

    /** After a wait without a limit for a latch or at a barrier. */
    public static void passed(Object gate, int site) {
        if (gate == null || Health.off || !HandOvers.areKnown()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (h.work.meeting != null) HandOvers.met(h, gate, site);
            else HandOvers.got(h, gate, site);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** Before a call after which those who meet at a barrier may not be those who came. */
    public static void spoils(Object barrier) {
        if (barrier == null || Health.off || HandOvers.areSpent()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            HandOvers.spoils(h, barrier);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A future has what was waited for without a limit. */
    public static void got(Object future) {
        if (Health.off || !HandOvers.areKnown()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            HandOvers.got(h, future, 0);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A future was made that is done when all of these are. */
    public static void combined(Object all, Object[] futures) {
        if (Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            HandOvers.combines(h, all, futures);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A thread begins a subtask of a structured scope, for which it was made: whoever joins the scope waits for that. */
    public static void subtaskBegins(Object subtask, Object scope, Object task) {
        if (task == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (HandOvers.areKnown()) HandOvers.begins(h, subtask, task.getClass());
            if (scope != null) Obligations.begins(h, scope, SignalKind.of(task.getClass()));
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** It is over: whoever closes the scope waits for that. */
    public static void subtaskEnds(Object scope) {
        if (scope == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (!HandOvers.areSpent()) HandOvers.signals(h, scope, "the end of a structured scope", Integer.MAX_VALUE);
            if (h.obligation != null) Obligations.done(h, scope, Signals.OWN_TASK);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** All of them have. */
    public static void gotAll(Object futures) {
        if (futures == null || Health.off || !HandOvers.areKnown()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (futures.getClass() != ArrayList.class) return;
            ArrayList<?> all = (ArrayList<?>) futures;
            for (int i = 0; i < all.size(); i++) if (all.get(i) instanceof FutureTask) HandOvers.got(h, all.get(i), 0);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }
}
