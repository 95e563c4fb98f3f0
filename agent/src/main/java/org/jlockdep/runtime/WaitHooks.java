package org.jlockdep.runtime;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

/** What rewritten code calls where a thread waits for something that is no lock: as {@link Hooks}, it never throws. */
public final class WaitHooks {
    private WaitHooks() {}

    /** Before {@code join()}, {@code get()}, {@code take()} and the like on whatever object. */
    public static void waiting(Object event, boolean timed, int site) {
        if (event == null || Health.off || WatchedWaits.isOff()) return;
        boolean known = isKnown(event);
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (!known && !EventState.isScope(event)) return;
            EventWaits.isSeenNoMore(h);
            if (event instanceof ExecutorService) {
                if (isPoolOfJdk(event) && !EventWaits.isInOwnCode(site)) h.work.endAwaitedAt = site;
                return;
            }
            if (concerns(h)) begin(h, event, site, timed);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Those of other libraries would have to be asked by methods of their own. */
    private static boolean isKnown(Object event) {
        return event instanceof Thread
                || event instanceof FutureTask
                || event instanceof ForkJoinTask
                || event instanceof ExecutorService
                || event instanceof BlockingQueue
                || EventState.happensOnce(event);
    }

    /** Or what passes all calls on to one: it will tell itself. */
    private static boolean isPoolOfJdk(Object event) {
        return event instanceof ThreadPoolExecutor
                || event instanceof ForkJoinPool
                || TypeInfo.of(event.getClass()).ofJdk;
    }

    /**
     * In the JDK's code that waits until a pool has no more to do, by way of whatever was called. A limit of a day is none:
     * so do those wait who wait until it is over.
     *
     * @param unit of the limit; null if there is none
     */
    public static void waitingForEnd(Object pool, long limit, TimeUnit unit) {
        if (Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            int told = h.work.endAwaitedAt;
            h.work.endAwaitedAt = 0;
            if (!concerns(h) || EventState.isThere(pool)) return;
            Pools.awaitEnd();
            boolean timed = unit != null && unit.toDays(limit) == 0;
            wait(h, pool, told == 0 ? WaitSites.ofEnd(pool) : told, EventWaits.bits(false, timed));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** The same without a limit. */
    public static void waitingForEnd(Object pool) {
        waitingForEnd(pool, 0, null);
    }

    /** Before a future is asked whether it is done: who has been told so will not have to wait for it. */
    public static void asking(Object future) {
        if (future == null || Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            if (EventState.isThere(future)) h.work.done = System.identityHashCode(future);
        } catch (Throwable t) {
            Health.failed(t, h);
        }
    }

    private static void begin(HeldLocks h, Object event, int site, boolean timed) {
        h.work.waitsFor = System.identityHashCode(event);
        boolean passed = EventState.isThere(event);
        if (passed && h.work.done == h.work.waitsFor) return;
        if (!passed || !timed) wait(h, event, site, EventWaits.bits(passed, timed));
    }

    /** Before {@code put} and the like on whatever object. */
    public static void waitingForRoom(Object queue, boolean timed, int site) {
        waitsForRoom(queue, timed, site, false);
    }

    /** The same before {@code transfer}, which needs somebody who takes. */
    public static void waitingForTaker(Object queue, boolean timed, int site) {
        waitsForRoom(queue, timed, site, true);
    }

    private static void waitsForRoom(Object queue, boolean timed, int site, boolean forTaker) {
        if (!(queue instanceof BlockingQueue) || Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy) return;
        try {
            EventWaits.isSeenNoMore(h);
            if (h.depth == 0) return;
            boolean known = forTaker ? Room.takersAreKnown(queue) : Room.canRunOut(queue);
            boolean there = known && (forTaker ? Room.isTakerThere(queue) : Room.isLeft(queue));
            if (!known || there && timed) return;
            EventWaits.beginForRoom(h, queue, site, EventWaits.bits(there, timed));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Before a thread sleeps until it is woken, which it is for what the blocker stands for. */
    public static void parking(Object blocker, boolean timed, int site) {
        if (blocker == null || Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.depth == 0 && h.obligation == null) return;
        try {
            EventWaits.isSeenNoMore(h);
            if (!EventWaits.isOwnBlocker(blocker)) return;
            Obligations.passes(h, blocker);
            EventWaits.begin(h, blocker, site, EventWaits.bits(false, timed));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Before a call that waits for others to release what they share, if it comes to that: of whatever object. */
    public static void acquiringShared(Object synchronizer, boolean timed, int site) {
        if (!(synchronizer instanceof AbstractQueuedSynchronizer) || Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.depth == 0 && h.obligation == null) return;
        try {
            if (TypeInfo.of(synchronizer.getClass()).ofJdk) return;
            EventWaits.isSeenNoMore(h);
            EventWaits.mayBegin(h, synchronizer, site, EventWaits.bits(true, timed));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** About to take a lock, or in it, in code that may wait there for the signal: its monitor's, or a condition's. */
    public static void mayWait(Object signal, int site, boolean timed) {
        if (signal == null || Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.depth == 0 && h.obligation == null) return;
        try {
            EventWaits.mayBegin(h, signal, site, EventWaits.bits(true, timed));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** A task is not done yet, and somebody is about to wait for it: in code of the JDK's, which many libraries use. */
    public static void waitingForTask(Object task, boolean timed) {
        if (task == null || Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.work.waitsFor == System.identityHashCode(task)) return;
        try {
            if (concerns(h)) wait(h, task, WaitSites.of(task), EventWaits.bits(false, timed));
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }

    /** Does it keep others out, or from going on? Or does somebody want to know of all that wait? */
    private static boolean concerns(HeldLocks h) {
        return h.depth != 0 || h.work.pool != null || h.obligation != null || WatchedWaits.areOfAll();
    }

    private static void wait(HeldLocks h, Object event, int site, int bits) {
        boolean timed = bits == HoldBits.TIMED;
        boolean passed = bits == EventWaits.PASSED;
        if (h.depth == 0 && !passed && !timed) EventWaits.isSeen(h, event, site);
        if (h.work.pool != null && !passed) Pools.waits(h, event, site, timed);
        EventWaits.begin(h, event, site, bits);
    }
}
