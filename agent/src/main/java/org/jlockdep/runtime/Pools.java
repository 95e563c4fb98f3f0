package org.jlockdep.runtime;

import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.SynchronousQueue;

/**
 * Pools whose workers wait for tasks that only another worker can run: a worker is to its pool what a permit is to a
 * semaphore. Who has one and waits for another waits for ever when all do so at once, and at once if there is but one. On
 * the workers' own threads; a task is known to be of a pool if one of its workers has put it there.
 */
final class Pools {
    private static volatile boolean awaited;

    private Pools() {}

    /**
     * A worker begins its life.
     *
     * @param core as many workers there are before tasks are put into the queue
     */
    static void workerBegins(HeldLocks h, Object pool, int core, Object queue) {
        h.work.worksFor = pool;
        // Without room in the queue a task gets a worker, or is refused.
        if (queue instanceof SynchronousQueue) return;
        h.work.pool = pool;
        h.work.workers = Math.max(1, core);
    }

    static void queueing(HeldLocks h, Object pool, Object task) {
        if (h.work.pool != pool) return;
        if (Steering.isOn()) Steering.queues(h, pool);
        h.busy(true);
        try {
            Instances.remember(task).pool = pool;
        } finally {
            h.busy(false);
        }
    }

    /** Somebody is about to wait with locks until a pool has no more to do. */
    static void awaitEnd() {
        awaited = true;
    }

    static boolean areAwaited() {
        return awaited;
    }

    /** One task less. Who comes to wait later does not wait for it. */
    static void taskDone(HeldLocks h, Obligation owed) {
        Object pool = of(h);
        if (pool == null) {
            h.work.asked = owed.asked();
            h.work.askedAs = owed.kind;
        } else {
            taskDone(h, pool, owed.asked(), owed.kind);
        }
    }

    /** The same where a thread lives for one task, by what its pool says then. */
    static void threadDone(HeldLocks h, Object pool) {
        for (Obligation o = h.obligation; o != null; o = o.outer) {
            if (o.event != pool) continue;
            taskDone(h, pool, o.asked(), o.kind);
            h.owes(o.outer);
            return;
        }
        LockEvent[] asked = h.work.asked;
        h.work.asked = null;
        if (asked != null) taskDone(h, pool, asked, h.work.askedAs);
    }

    private static void taskDone(HeldLocks h, Object pool, LockEvent[] asked, SignalKind kind) {
        h.busy(true);
        try {
            Instances.Instance known = Instances.find(pool);
            Event event = known == null ? null : known.event;
            if (event == null || event.waits() == null) return;
            EventWaits.signalled(known, event, new Event.Signal(h.number(), asked, kind, Signals.OWN_TASK, null));
        } finally {
            h.busy(false);
        }
    }

    /** Whose worker it is, or null. */
    static Object of(HeldLocks h) {
        if (h.work.worksFor != null) return h.work.worksFor;
        Thread owner = h.owner();
        if (!(owner instanceof ForkJoinWorkerThread) || !TypeInfo.answers(owner)) return null;
        return TypeInfo.of(owner.getClass()).ofJdk ? ((ForkJoinWorkerThread) owner).getPool() : null;
    }

    /** A worker is about to wait for a task that is not done. */
    static void waits(HeldLocks h, Object task, int site, boolean timed) {
        h.busy(true);
        try {
            Instances.Instance instance = Instances.find(task);
            if (instance == null || instance.pool != h.work.pool || Starvation.isOn()) return;
            Held place = place(instance.pool, h.work.workers, site);
            if (Steering.isOn()) Steering.awaitsWorker(instance.pool, place.lockClass);
            int bits = place.bits | (timed ? HoldBits.TIMED : HoldBits.INTERRUPTIBLE);
            ChainNode alone = ChainNode.ROOT.child(HeldChains.key(place.lockClass, place.bits));
            ChainNode chain = alone.child(HeldChains.key(place.lockClass, bits));
            if (!chain.isDue(h.serial())) return;
            Held another = place(instance.pool, h.work.workers, site);
            another.bits = bits;
            Held[] held = {place};
            LockEvent event = new LockEvent(h, h.segment(), chain, held, held.length, another);
            if (EventRing.offer(event)) chain.published(h.serial(), event.segment);
        } finally {
            h.busy(false);
        }
    }

    /**
     * What a worker has of its pool, as a permit of a semaphore.
     *
     * @param workers how many there are
     * @param site where a task of the pool is waited for: that names it
     */
    static Held place(Object pool, int workers, int site) {
        Held place = new Held();
        int lockClass = lockClass(Sites.get(site));
        place.set(pool, LockClasses.EVENT, site, lockClass, workers > 1 ? HoldBits.SHARED : 0);
        Instances.remember(pool).permits = workers;
        return place;
    }

    private static int lockClass(Site site) {
        String method = TypeNames.stable(site.className).concat(".").concat(TypeNames.stableMethod(site.methodName));
        return LockClasses.number(method.concat("():pool"), LockClasses.EVENT);
    }
}
