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

    private static final AtomicInteger GIVEN = new AtomicInteger();
    /** Before the first nobody looks for one. */
    private static volatile boolean any;

    private HandOvers() {}

    /** May there be something to find? */
    static boolean areKnown() {
        return any;
    }

    /**
     * Is nothing written down any more, or at all? Tests wait for what they began, so that all of them have an order, which
     * is their runner's and not the program's: without a word of which test runs, nothing counts.
     */
    static boolean areSpent() {
        return WatchedWaits.isOff() || GIVEN.get() >= MOST || RunningTests.areUntold();
    }

    private static void given() {
        GIVEN.incrementAndGet();
        any = true;
    }

    /** A task is made, to be given to others. */
    static void submits(HeldLocks h, Object task) {
        Past past = h.handsOver("");
        Guard guard = Guards.begin(h, true);
        if (past.segments.length == 0 && guard == null) return;
        given();
        HandOver made = of(h, task);
        made.submitted = past;
        made.guard = guard;
    }

    /** Something is put into a queue, or into a pool. */
    static void puts(HeldLocks h, Object item, String how) {
        Past past = h.handsOver(how);
        boolean isNone = past.segments.length == 0;
        if (isNone && (!any || HandOver.find(item) == null)) return;
        given();
        of(h, item).puts(past);
    }

    /** A thread begins a task. What runs within a worker's task need not have to do with that. */
    static void begins(HeldLocks h, Object future, Class<?> task) {
        if (!h.isWorker()) {
            HandOver known = any ? HandOver.find(future) : null;
            h.takes(known == null ? Past.NONE : submission(known, task), 0, true);
            return;
        }
        TypeInfo type = TypeInfo.of(task);
        boolean spent = type.ordered >= MOST_OF_KIND || areSpent();
        if (spent && !h.isInTask()) return;
        if (!spent) type.ordered++;
        HandOver known = any ? HandOver.find(future) : null;
        Guard guard = known == null ? null : known.guard;
        h.begins(future, type.name, spent || known == null ? Past.NONE : submission(known, task), guard);
    }

    private static Past submission(HandOver known, Class<?> task) {
        Past past = known.submitted.givers != 0 ? known.submitted : known.taken();
        return past.segments.length == 0 ? past : past.or("the submission of task ".concat(TypeInfo.of(task).name));
    }

    /** The task is done: whoever waits for it goes on. */
    static void done(HeldLocks h, Object future) {
        String name = h.nameOfTask(future);
        if (name == null && h.isWorker()) return;
        if (!areSpent()) signals(h, future, name == null ? "the end of a task" : "the end of task ".concat(name));
        if (name != null) h.ends(future);
    }

    /** A task that nobody waits for is over, and whatever it ran. */
    static void taskEnds(HeldLocks h) {
        if (h.isInTask()) h.ends(null);
    }

    private static void signals(HeldLocks h, Object event, String how) {
        signals(h, event, how, EventState.isThere(event) ? 0 : 1);
    }

    /** Those who wait may go on, if as many have said so as it takes. */
    static void signals(HeldLocks h, Object event, String how, int takes) {
        Past past = h.handsOver(how);
        if (past.segments.length == 0 && !any) return;
        given();
        of(h, event).signals(past, takes);
    }

    /** Before a call of the program's that may let others go on. */
    static void signals(HeldLocks h, Object event) {
        Class<?> type = event.getClass();
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
        h.work.meeting = there.spoiled ? null : there.meets(h.handsOver("CyclicBarrier.await"), parties);
        given();
    }

    /** Somebody leaves a barrier before the others have come. */
    static void spoils(HeldLocks h, Object barrier) {
        of(h, barrier).spoiled = true;
    }

    /** It has waited for that, and it is there. */
    static void got(HeldLocks h, Object event, int site) {
        HandOver known = HandOver.find(event);
        if (known == null) return;
        if (h.guards != null && known.guard != null) {
            Guards.end(h, known.guard);
            known.guard = null;
        }
        h.takes(known.signalled(), site, false);
    }

    static void met(HeldLocks h, Object barrier, int site) {
        Meeting mine = h.work.meeting;
        h.work.meeting = null;
        HandOver known = mine == null ? null : HandOver.find(barrier);
        if (known != null && !known.spoiled && !areSpent()) h.takes(mine.all(), site, false);
    }

    /** It has waited for whatever there is to take, and this was it. */
    static void took(HeldLocks h, Object item, int site) {
        HandOver known = item == null || !any ? null : HandOver.find(item);
        h.takes(known == null ? Past.NONE : known.taken(), site, true);
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
