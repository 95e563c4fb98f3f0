package org.jlockdep.runtime;

import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One thread's place among the others: which it is, and which stretch of its life, or of a task that it runs, between
 * starting and joining others, signalling them or waiting for them.
 */
final class ThreadOrder {
    private static final AtomicInteger SERIALS = new AtomicInteger(ChainNode.LOOK);

    private final Thread owner;
    /**
     * Tells threads apart without asking them, and the stretches of one. A chain that was published in this stretch and in
     * no other has it as its state.
     */
    int serial = SERIALS.incrementAndGet();
    /** The first of them tells the thread itself from others. */
    final int number = serial;
    /** Null as long as nobody asked. */
    private Timeline timeline;
    /** That of the task which it runs for a pool, innermost; or null. */
    private Timeline task;
    /** Does it work for a pool? Then in which order it runs its tasks, and what it does besides, is chance. */
    private boolean isWorker;
    /** Has it waited since for whatever may come? Then what it did before may be chance. */
    private boolean waited;

    ThreadOrder(Thread owner) {
        this.owner = owner;
        this.isWorker = owner instanceof ForkJoinWorkerThread || isOfJdk(owner);
    }

    /** A timer's thread, or one that dispatches events: what it runs next it gets in code that is not rewritten. */
    private static boolean isOfJdk(Thread owner) {
        return owner.getClass() != Thread.class
                && !HeldLocks.isVirtual(owner)
                && TypeNames.isOfJdk(owner.getClass().getName());
    }

    /** Of all stretches that have begun by now. */
    static int lastSerial() {
        return SERIALS.get();
    }

    /** Called while busy. Null if nothing is to be known of it. */
    Stretch segment() {
        return known().segment();
    }

    private Timeline known() {
        if (task != null) return task;
        if (timeline == null) timeline = Timeline.of(owner);
        return timeline;
    }

    /** Null if nothing was ever told. */
    private Timeline found() {
        if (task != null) return task;
        if (timeline == null) timeline = Timeline.find(owner);
        return timeline;
    }

    /**
     * @param guard what it holds around the life of the child, or null
     * @return whether a stretch ends with that: else there is nothing that the child could come after
     */
    boolean starts(Thread child, OuterLocks guard) {
        Timeline mine = found();
        if (mine == null && guard == null) return false;
        Timeline theirs = mine == null ? new Timeline(Stretch.NONE) : mine.child();
        theirs.guard = guard;
        if (mine != null) serial = SERIALS.incrementAndGet();
        if (guard != null || !theirs.isWithoutPast()) Timeline.begin(child, theirs);
        return mine != null;
    }

    /** What another thread holds around what this one does now, or null. */
    OuterLocks guard() {
        Timeline mine = found();
        return mine == null ? null : mine.guard;
    }

    /** @return whether a stretch ends with that */
    boolean joins(Thread other) {
        Timeline theirs = Timeline.find(other);
        if (theirs == null) return false;
        known().join(theirs);
        serial = SERIALS.incrementAndGet();
        return true;
    }

    void becomesWorker() {
        isWorker = true;
        task = null;
    }

    boolean isWorker() {
        return isWorker;
    }

    /** A worker begins a task: a stretch of its own, after nothing but the task's submission. */
    void begins(Object future, String name, Past submission, OuterLocks guard) {
        task = Timeline.ofTask(SERIALS.incrementAndGet(), future, name, submission, task, serial);
        task.guard = guard;
        serial = SERIALS.incrementAndGet();
        waited = false;
    }

    boolean isInTask() {
        return task != null;
    }

    /** The future of the task that it runs, innermost; or null. */
    Object innermost() {
        return task == null ? null : task.future;
    }

    /** Of a task which it runs; else null. */
    String nameOf(Object future) {
        for (Timeline t = task; t != null; t = t.outer) if (t.future == future) return t.name;
        return null;
    }

    /** The task is over, and whatever began within it and has not said so. Null: all are. */
    void ends(Object future) {
        Timeline base = timeline != null ? timeline : (timeline = Timeline.of(owner));
        while (task != null) {
            Timeline ended = task;
            base.ran(ended);
            serial = ended.outerSerial;
            task = ended.outer;
            waited = true;
            if (ended.future == future) return;
        }
    }

    /**
     * What is over by the order of this thread when it lets others go on now; a stretch ends with that.
     *
     * @param how it does so, in words
     */
    Past handsOver(String how) {
        if (task == null && isWorker) return Past.of(Stretch.NONE, how);
        Timeline mine = found();
        if (mine == null) return Past.of(Stretch.NONE, how);
        if (mine.isTold()) serial = SERIALS.incrementAndGet();
        if (waited) {
            waited = false;
            mine.take(Past.NONE, 0, true);
            return Past.of(Stretch.NONE, how);
        }
        return mine.handOver(how);
    }

    /**
     * It goes on with what somebody handed over.
     *
     * @param whatever could that have been something else?
     */
    void takes(Past past, int site, boolean whatever) {
        if (task == null && isWorker) return;
        if (past.segments.length != 0) take(known(), past, site, whatever);
        else if (whatever) waits();
    }

    /** It waits for whatever may come: what it was given before has to do with what it did until now, and that alone. */
    void waits() {
        if (task == null && isWorker) return;
        Timeline mine = found();
        if (mine == null) return;
        if (mine.isStrict()) take(mine, Past.NONE, 0, true);
        else if (mine.isTold()) waited = true;
    }

    private void take(Timeline mine, Past past, int site, boolean whatever) {
        boolean wasTold = mine.isTold();
        if (mine.take(past, site, whatever || waited) && wasTold) serial = SERIALS.incrementAndGet();
        waited = false;
    }
}
