package org.jlockdep.runtime;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * What threads hand over to each other by one object: a task, what it brings about, a latch, what is put into a queue.
 * Lives as long as the object, with its {@link Instances.Instance}. Any thread.
 */
final class HandOver {
    private static final AtomicReferenceFieldUpdater<HandOver, Past> SIGNALLED =
            AtomicReferenceFieldUpdater.newUpdater(HandOver.class, Past.class, "signalled");
    private static final AtomicReferenceFieldUpdater<HandOver, Past> PUT =
            AtomicReferenceFieldUpdater.newUpdater(HandOver.class, Past.class, "put");
    private static final AtomicReferenceFieldUpdater<HandOver, Meeting> MEETING =
            AtomicReferenceFieldUpdater.newUpdater(HandOver.class, Meeting.class, "meeting");

    /** Of a task: what was over when it was made. */
    volatile Past submitted = Past.NONE;
    /** What the one who made it held, and may hold around it; or null. */
    volatile OuterLocks guard;
    /** Of what is waited for: what was over when it came about. */
    private volatile Past signalled = Past.NONE;
    /** Of what is in a queue, or is a pool's to run: what was over when it was put there. */
    private volatile Past put = Past.NONE;
    /** Of a barrier: those who meet there next. */
    private volatile Meeting meeting;
    /** Of what is there as soon as all of these are; or null. */
    volatile HandOver[] parts;
    /** Of a barrier: did somebody leave it without the others? Then nobody knows who met whom. */
    volatile boolean spoiled;

    private HandOver() {}

    /** That of the object. Called while busy. */
    static HandOver of(Object object) {
        Instances.Instance instance = Instances.remember(object);
        // Benign race: one that nobody uses, which is an order less.
        if (instance.handOver == null) instance.handOver = new HandOver();
        return instance.handOver;
    }

    /** Or null if there is none. */
    static HandOver find(Object object) {
        Instances.Instance instance = Instances.find(object);
        return instance == null ? null : instance.handOver;
    }

    /** @param takes how many signals it takes, as far as could be seen */
    void signals(Past past, int takes) {
        while (true) {
            Past before = signalled;
            if (SIGNALLED.compareAndSet(this, before, before.and(past, takes))) return;
        }
    }

    /** What was over when it came about; nothing if it is chance which signal brought it about. */
    Past signalled() {
        Past all = signalled;
        return all.isOfTooMany() ? Past.NONE : all;
    }

    /** Put somewhere for others to take. Twice before it is taken, and nobody knows which of the two they took. */
    void puts(Past past) {
        while (true) {
            Past before = put;
            Past now = before.givers == 0 ? past : before.and(Past.NONE, 1);
            if (PUT.compareAndSet(this, before, now)) return;
        }
    }

    /** Taken by somebody, who comes after what is returned. What was there twice is chance for ever. */
    Past taken() {
        Past there = put;
        if (there.givers == 0 || there.isOfTooMany()) return Past.NONE;
        return PUT.compareAndSet(this, there, Past.NONE) ? there : Past.NONE;
    }

    /** One more comes to a barrier. */
    Meeting meets(Past past, int parties) {
        while (true) {
            Meeting next = meeting;
            if (next != null && next.joins(past, parties)) return next;
            MEETING.compareAndSet(this, next, new Meeting());
        }
    }
}
