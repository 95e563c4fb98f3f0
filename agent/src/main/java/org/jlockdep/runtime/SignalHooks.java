package org.jlockdep.runtime;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/**
 * What the JDK calls where it runs a task that others may wait for, once those few methods are rewritten; and rewritten
 * code where it signals. As {@link Hooks}, it never throws.
 */
public final class SignalHooks {
    private SignalHooks() {}

    /** A future is about to call its task. What only stands for another one will tell of that, see {@link #runs}. */
    public static void begins(Object future, Object task) {
        if (task == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (TypeInfo.of(task.getClass()).ofJdk) h.work.futureOfTask = future;
            else begins(h, future, task);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    private static void begins(HeldLocks h, Object future, Object task) {
        if (future != null && !WatchedWaits.isOff()) HandOvers.begins(h, future, task.getClass());
        Obligations.begins(h, future, SignalKind.of(task.getClass()));
    }

    /** What stands for a {@code Runnable} is about to run it. */
    public static void runs(Object task) {
        if (task == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.work.futureOfTask == null) return;
        try {
            Object future = h.work.futureOfTask;
            h.work.futureOfTask = null;
            begins(h, future, task);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A task that is its own future is about to be run. */
    public static void begins(Object task) {
        if (Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        h.work.forked = task;
        try {
            if (h.order.isWorker() && !WatchedWaits.isOff()) HandOvers.beginsForked(h, task);
            Obligations.begins(h, task, SignalKind.of(task.getClass()));
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A task is done: who waits for it goes on. */
    public static void done(Object future) {
        if (Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        h.work.futureOfTask = null; // what never told of its task must not be kept for the next one
        h.work.forked = null;
        try {
            if (future instanceof ForkJoinTask) HandOvers.ends(h, future);
            else if (future instanceof FutureTask && !WatchedWaits.isOff()) HandOvers.done(h, future);
            if (h.obligation != null) Obligations.done(h, future, Signals.OWN_TASK);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** First thing in a worker's life. */
    public static void workerBegins(Object pool, int core, Object queue) {
        if (Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null) return;
        try {
            h.order.becomesWorker();
            Pools.workerBegins(h, pool, core, queue);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A thread that was made for a task, which is no future, is about to run it. */
    public static void threadBegins(Object pool, Object task) {
        if (task == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            Obligations.begins(h, pool, SignalKind.of(task.getClass()));
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** It has, whatever that was. */
    public static void threadDone(Object pool) {
        HeldLocks h = Health.off ? null : Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (Pools.areAwaited()) Pools.threadDone(h, pool);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A worker has a task. If that is a future it will tell of itself, see {@link #begins}. */
    public static void takes(Object task) {
        if (task == null || task instanceof FutureTask || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            h.work.taken = task;
            if (!TypeInfo.of(task.getClass()).ofJdk) begins(h, task, task);
            else Obligations.begins(h, task, SignalKind.of(task.getClass()));
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** It is done, or has failed. */
    public static void taken() {
        if (Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            HandOvers.taskEnds(h);
            if (h.work.taken == null) return;
            Object task = h.work.taken;
            h.work.taken = null;
            if (h.obligation != null) Obligations.done(h, task, Signals.OWN_TASK);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A task is given to a pool. */
    public static void queueing(Object pool, Object task) {
        if (task == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            boolean tellsOfItself = TypeInfo.of(task.getClass()).ofJdk || task instanceof FutureTask;
            if (!tellsOfItself && !HandOvers.areSpent()) HandOvers.puts(h, task, "");
            if (h.work.pool != null) Pools.queueing(h, pool, task);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** Before a call that may let others go on who wait. */
    public static void signals(Object event) {
        if (event == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            signals(h, event);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    private static void signals(HeldLocks h, Object event) {
        if (!HandOvers.areSpent()) HandOvers.signals(h, event);
        owed(h, event);
    }

    private static void owed(HeldLocks h, Object event) {
        if (h.obligation == null && !Signals.areAwaited()) return;
        Obligations.signals(h, event, EventState.happensOnce(event) ? Signals.ONCE : Signals.OFTEN);
    }

    /**
     * Some code is about to run what may be a task: that of a pool of a library, which the JDK does not know. The JDK's own
     * tells of itself.
     */
    public static void running(Object task) {
        if (task == null || task instanceof FutureTask || task instanceof Thread || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.depth != 0 || WatchedWaits.isOff()) return;
        try {
            TypeInfo type = TypeInfo.of(task.getClass());
            boolean begun = h.obligation != null && h.obligation.event == task;
            if (!type.ofJdk && !begun) Obligations.runs(h, task, SignalKind.of(task.getClass()));
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** And has. */
    public static void ran(Object task) {
        if (Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.obligation == null) return;
        try {
            Obligations.ran(h, task);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** Before a thread is woken: if it sleeps, that is for what it has given as its blocker. */
    public static void unparks(Object thread) {
        if (thread == null || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.obligation == null && !Signals.areAwaited()) return;
        try {
            Object blocker = LockSupport.getBlocker((Thread) thread);
            if (blocker != null && EventWaits.isOwnBlocker(blocker)) Obligations.signals(h, blocker, Signals.OFTEN);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** Before a call that may make room in a queue. */
    public static void makesRoom(Object queue) {
        if (!(queue instanceof BlockingQueue) || Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (h.obligation == null && !Signals.areAwaited()) return;
            if (!Room.canRunOut(queue) && !Room.takersAreKnown(queue)) return;
            Room room = Room.of(h, queue);
            if (room.lockClass != 0 || h.obligation != null) Obligations.signals(h, room, Signals.OFTEN);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** The same of the task that began last. */
    public static void innermostDone() {
        if (Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            Obligation last = h.obligation;
            if (last != null && last.event instanceof CompletableFuture) Obligations.comesAbout(h, last);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** And all that depended on it and was run right then. */
    public static void innermostOver() {
        if (Health.off) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            Object future = h.order.innermost();
            if (future instanceof CompletableFuture) HandOvers.ends(h, future);
            Obligation last = h.obligation;
            boolean computed = last != null && last.isSignalled && last.event instanceof CompletableFuture;
            if (computed) Obligations.done(h, last.event, Signals.OWN_TASK);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A task that was given a future beforehand is done, and about to complete that. */
    public static void completes(Object future) {
        if (future == null || Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            h.work.completes = future;
            HandOvers.comesAbout(h, future);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** A future is about to be completed, of which nobody may have said before that it would be. */
    public static void completing(Object future) {
        HeldLocks h = Health.off || WatchedWaits.isOff() ? null : Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            boolean told = h.work.completes == future;
            h.work.completes = null;
            if (told || EventState.isThere(future)) return;
            if (!HandOvers.areHalfSpent()) HandOvers.signals(h, future);
            owed(h, future);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    /** The same of one that says whether it is. */
    public static void doneIf(boolean done, Object task) {
        if (done) done(task);
        else left(task);
    }

    /** The thread is through with it, and others bring it about: the parts that it was split into. */
    private static void left(Object task) {
        HeldLocks h = Health.off ? null : Hooks.held(null);
        if (h == null || h.busy) return;
        h.work.forked = null;
        try {
            HandOvers.ends(h, task);
            if (h.depth != 0) EventWaits.isLeft(h, task);
            Obligations.left(h, task);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }
}
