package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Which threads ever wanted permits of one semaphore, and how many one of them wanted at most. As long as there are permits
 * for all of them at once, nobody waits for one. Immutable; replaced when a thread comes that was not seen before.
 */
final class Takers {
    static final Takers NONE = new Takers(Stretches.NONE, 0);

    private static final AtomicReferenceFieldUpdater<Instances.Instance, Takers> OF_SEMAPHORE =
            AtomicReferenceFieldUpdater.newUpdater(Instances.Instance.class, Takers.class, "takers");

    private final Stretches threads;
    private final int most;

    private Takers(Stretches threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    /**
     * A thread wants some. Could all that ever did want more than there are? True until the analyzer knows it.
     *
     * @param thread its {@link HeldLocks#number()}
     * @param permits that it wants, with those that it has
     */
    static boolean areTooMany(Instances.Instance semaphore, int thread, int permits) {
        if (semaphore.permits <= 1) return false; // whoever takes the only one holds it alone
        while (true) {
            Takers before = semaphore.takers;
            if (before == null) return false;
            Takers now = before.with(thread, permits);
            if (now != before && !OF_SEMAPHORE.compareAndSet(semaphore, before, now)) continue;
            return now.wanted() > semaphore.permits || mayHaveFewer(semaphore);
        }
    }

    /** Only a subclass can take permits away for good. */
    private static boolean mayHaveFewer(Instances.Instance semaphore) {
        Object known = semaphore.get();
        return known != null && known.getClass() != Semaphore.class;
    }

    private Takers with(int thread, int permits) {
        Stretches more = threads.size() < Stretches.MOST ? threads.with(thread) : threads;
        return more == threads && permits <= most ? this : new Takers(more, Math.max(most, permits));
    }

    /** Beyond what is worth telling apart, all threads that there ever were count. */
    private long wanted() {
        int count = threads.size() < Stretches.MOST ? threads.size() : ThreadOrder.lastSerial();
        return (long) count * most;
    }
}
