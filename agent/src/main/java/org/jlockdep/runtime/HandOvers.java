package org.jlockdep.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one thread hands over to another puts their stretches in order: a task its submission and its end, a latch, a
 * barrier, what is put into a queue. Only what really happened counts, and only if it could not have been somebody else
 * who did it; who polls, or waits for a while, goes on without it. On the threads' own ways, where one of them waits
 * anyway or gives work away. As long as nothing was published nothing is kept, and when so much was handed over that
 * memory would be felt, what comes has no known order: that hides nothing.
 */
final class HandOvers {
    private static final int MOST = 1 << 16;
    /** Runs of one kind of task that have a stretch of their own. Those that follow are told as their worker's. */
    private static final int MOST_OF_KIND = 1 << 8;

    private static final int MOST_PARTS = 1 << 4;

    private static final AtomicInteger GIVEN = new AtomicInteger();
    /** Before the first nobody looks for one. */
    private static volatile boolean any;

    private HandOvers() {}

    /** May there be something to find? */
    static boolean areKnown() {
        return any;
    }

    /** Null if nothing is known, or if what is known is not looked for any more: then there is an order less. */
    private static HandOver find(Object object) {
        return !any || areSpent() ? null : HandOver.find(object);
    }

    /**
     * Is nothing written down any more, or at all? Tests wait for what they began, so that all of them have an order, which
     * is their runner's and not the program's: without a word of which test runs, nothing counts.
     */
    static boolean areSpent() {
        return WatchedWaits.isOff() || GIVEN.get() >= MOST || RunningTests.areUntold();
    }

    /** Has so much been handed over that what is handed over by the thousand, as between stages of futures, has to stop? */
    static boolean areHalfSpent() {
        return areSpent() || GIVEN.get() >= MOST / 2;
    }

    private static void given() {
        GIVEN.incrementAndGet();
        any = true;
    }

    /** A task is made, to be given to others. */
    static void submits(HeldLocks h, Object task) {
        Past past = HeldOrder.handsOver(h, "");
        OuterLocks guard = OpenOuterLocks.begin(h, true);
        if (past.segments.length == 0 && guard == null) return;
        given();
        HandOver made = of(h, task);
        made.submitted = past;
        made.guard = guard;
    }

    /** Something is put into a queue, or into a pool. */
    static void puts(HeldLocks h, Object item, String how) {
        Past past = HeldOrder.handsOver(h, how);
        boolean isNone = past.segments.length == 0;
        if (isNone && (!any || HandOver.find(item) == null)) return;
        given();
        of(h, item).puts(past);
    }

    /** A thread begins a task. What runs within a worker's task need not have to do with that. */
    static void begins(HeldLocks h, Object future, Class<?> task) {
        if (!h.order.isWorker()) {
            HandOver known = find(future);
            HeldOrder.takes(h, known == null ? Past.NONE : submission(known, task), 0, true);
            return;
        }
        TypeInfo type = TypeInfo.of(task);
        boolean spent = type.ordered >= MOST_OF_KIND || areSpent();
        if (spent && !h.order.isInTask()) return;
        if (!spent) type.ordered++;
        HandOver known = find(future);
        OuterLocks guard = known == null ? null : known.guard;
        HeldOrder.begins(h, future, type.name, spent || known == null ? Past.NONE : submission(known, task), guard);
    }

    /**
     * The same of a forked task, of which a worker may run a million within another one. Those that get no stretch of their
     * own need not have to do with what their thread did before.
     */
    static void beginsForked(HeldLocks h, Object task) {
        Class<?> type = task.getClass();
        boolean spent = TypeInfo.of(type).ordered >= MOST_OF_KIND || areSpent();
        if (!spent) begins(h, task, type);
        else if (h.order.isInTask()) HeldOrder.waits(h);
    }

    private static Past submission(HandOver known, Class<?> task) {
        Past past = known.submitted.givers != 0 ? known.submitted : known.taken();
        return past.segments.length == 0 ? past : past.or("the submission of task ".concat(TypeInfo.of(task).name));
    }

    /** The task is done: whoever waits for it goes on. */
    static void done(HeldLocks h, Object future) {
        comesAbout(h, future);
        ends(h, future);
    }

    /** The same while the thread goes on with what depends on it. */
    static void comesAbout(HeldLocks h, Object future) {
        String name = h.order.nameOf(future);
        if (name == null && h.order.isWorker()) return;
        if (!areSpent()) signals(h, future, name == null ? "the end of a task" : "the end of task ".concat(name));
    }

    /** A worker is through with a task, whoever was told of its end. */
    static void ends(HeldLocks h, Object task) {
        if (h.order.nameOf(task) != null) HeldOrder.ends(h, task);
    }

    /** A task that nobody waits for is over, and whatever it ran. */
    static void taskEnds(HeldLocks h) {
        if (h.order.isInTask()) HeldOrder.ends(h, null);
    }

    private static void signals(HeldLocks h, Object event, String how) {
        signals(h, event, how, EventState.isThere(event) ? 0 : 1);
    }

    /** Those who wait may go on, if as many have said so as it takes. */
    static void signals(HeldLocks h, Object event, String how, int takes) {
        Past past = HeldOrder.handsOver(h, how);
        if (past.segments.length == 0 && !any) return;
        given();
        of(h, event).signals(past, takes);
    }

    /** Before a call of the program's that may let others go on. */
    static void signals(HeldLocks h, Object event) {
        Class<?> type = event.getClass();
        if (!TypeInfo.answers(event)) return;
        if (type == CountDownLatch.class) {
            signals(h, event, "CountDownLatch.await", EventState.missing(event));
        } else if (type == CompletableFuture.class) {
            signals(h, event, "CompletableFuture.complete");
        } else if (type == CyclicBarrier.class) {
            meets(h, event, EventState.parties(event));
        }
    }

    /** A thread comes to a barrier, and goes on with all others. */
    private static void meets(HeldLocks h, Object barrier, int parties) {
        HandOver there = of(h, barrier);
        h.work.meeting = there.spoiled ? null : there.meets(HeldOrder.handsOver(h, "CyclicBarrier.await"), parties);
        given();
    }

    /** Somebody leaves a barrier before the others have come. */
    static void spoils(HeldLocks h, Object barrier) {
        of(h, barrier).spoiled = true;
    }

    /** It has waited for that, and it is there. */
    static void got(HeldLocks h, Object event, int site) {
        // Locks that are held around a task which was made in time are still asked about.
        HandOver known = h.outerLocks == null ? find(event) : HandOver.find(event);
        if (known == null) return;
        if (h.outerLocks != null && known.guard != null) {
            OpenOuterLocks.end(h, known.guard);
            known.guard = null;
        }
        HeldOrder.takes(h, known.signalled(), site, false);
        HandOver[] parts = known.parts;
        if (parts == null) return;
        for (HandOver part : parts) HeldOrder.takes(h, part.signalled(), site, false);
    }

    /** The one will be there when all others are, whoever comes last. */
    static void combines(HeldLocks h, Object all, Object... others) {
        if (others.length > MOST_PARTS || areHalfSpent()) return;
        h.busy(true);
        try {
            HandOver[] parts = new HandOver[others.length];
            for (int i = 0; i < parts.length; i++) parts[i] = HandOver.of(others[i]);
            HandOver.of(all).parts = parts;
        } finally {
            h.busy(false);
        }
        given();
    }

    static void met(HeldLocks h, Object barrier, int site) {
        Meeting mine = h.work.meeting;
        h.work.meeting = null;
        HandOver known = mine == null ? null : find(barrier);
        if (known != null && !known.spoiled) HeldOrder.takes(h, mine.all(), site, false);
    }

    /** It has waited for whatever there is to take, and this was it. */
    static void took(HeldLocks h, Object item, int site) {
        HandOver known = item == null ? null : find(item);
        HeldOrder.takes(h, known == null ? Past.NONE : known.taken(), site, true);
    }

    private static HandOver of(HeldLocks h, Object object) {
        h.busy(true);
        try {
            return HandOver.of(object);
        } finally {
            h.busy(false);
        }
    }
}
