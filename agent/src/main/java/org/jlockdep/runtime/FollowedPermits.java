package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;

/**
 * One thread's hold of a semaphore's permits, once a lock was wanted inside it: whether it was a hold at all shows only
 * when the permits are given back. The thread that has them writes, the analyzer reads.
 */
public final class FollowedPermits {
    private final Instances.Instance semaphore;
    private volatile boolean returned;

    FollowedPermits(Object semaphore) {
        this.semaphore = Instances.remember(semaphore);
    }

    void returned() {
        returned = true;
        EventRing.wake();
    }

    /** Did the thread that took the permits give them back, as who leaves a lock does? */
    public boolean isReturned() {
        return returned;
    }

    /** Does anybody wait for permits of the semaphore right now? */
    boolean isWaitedFor() {
        Object waitedFor = semaphore.get();
        return waitedFor instanceof Semaphore && ((Semaphore) waitedFor).hasQueuedThreads();
    }

    /** Were the permits left to another thread? Then this one did not hold anything. */
    public boolean isHandedOn() {
        return !returned && semaphore.permits == Semaphores.SIGNAL;
    }
}
