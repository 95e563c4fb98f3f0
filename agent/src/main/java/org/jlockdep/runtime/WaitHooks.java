package org.jlockdep.runtime;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;

/** What rewritten code calls where a thread waits for something that is no lock: as {@link Hooks}, it never throws. */
public final class WaitHooks {
    private WaitHooks() {}

    /** Before {@code join()}, {@code get()}, {@code take()} and the like on whatever object. */
    public static void waiting(Object event, boolean timed, int site) {
        if (event == null || Health.off || WatchedWaits.isOff() || !isKnown(event)) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.depth == 0 && h.work.pool == null) return;
        try {
            begin(h, event, site, timed);
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
                || event instanceof ThreadPoolExecutor
                || event instanceof BlockingQueue
                || EventState.happensOnce(event);
    }

    private static void begin(HeldLocks h, Object event, int site, boolean timed) {
        if (event instanceof ThreadPoolExecutor) Pools.awaitEnd();
        h.work.waitsFor = System.identityHashCode(event);
        boolean passed = EventState.isThere(event);
        if (passed && timed) return;
        if (h.work.pool != null && !passed) Pools.waits(h, event, site, timed);
        int bits = passed ? EventWaits.PASSED : HoldBits.INTERRUPTIBLE;
        EventWaits.begin(h, event, site, timed ? HoldBits.TIMED : bits);
    }

    /** A task is not done yet, and somebody is about to wait for it: in code of the JDK's, which many libraries use. */
    public static void waitingForTask(Object task, boolean timed) {
        if (Health.off || WatchedWaits.isOff()) return;
        HeldLocks h = Hooks.held(null);
        if (h == null || h.busy || h.depth == 0 && h.work.pool == null) return;
        if (h.work.waitsFor == System.identityHashCode(task)) return;
        try {
            if (h.work.pool != null) Pools.waits(h, task, WaitSites.forTask(), timed);
            EventWaits.begin(h, task, WaitSites.forTask(), timed ? HoldBits.TIMED : HoldBits.INTERRUPTIBLE);
        } catch (Throwable t) {
            h.guard = HeldLocks.DOUBTFUL;
            Health.failed(t, h);
        }
    }
}
