package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;

/**
 * Which semaphores are locks: those that were made with permits, as long as nobody releases what he did not take. One
 * that starts empty is a signal.
 */
final class Semaphores {
    /** Nobody looked yet. */
    static final int UNKNOWN = 0;
    /** Used to wake somebody, not to keep somebody out. */
    static final int SIGNAL = -1;

    private Semaphores() {}

    /**
     * How many permits there are in all, or {@link #SIGNAL}. Asked before each use; the first answer counts, when the
     * semaphore is still as it was made.
     */
    static int permits(Semaphore semaphore) {
        return known(semaphore).permits;
    }

    /** What is known of it, its permits included. */
    static Instances.Instance known(Semaphore semaphore) {
        Instances.Instance instance = Instances.remember(semaphore);
        if (instance.permits == UNKNOWN) {
            int available = LockState.permits(semaphore);
            instance.permits = available > 0 ? available : SIGNAL;
        }
        return instance;
    }

    /**
     * A thread released what it does not hold. More permits than there are is certain to be too many; then it is a wrong
     * use, if this thread used it as a lock right before, by giving back what it had taken. Everything else is a signal.
     *
     * @param before did the thread give back a hold of this very semaphore before, and of no other since?
     */
    static boolean isOverdone(Semaphore semaphore, boolean before) {
        int all = permits(semaphore);
        return before && all != SIGNAL && !Health.attachedLate() && LockState.permits(semaphore) > all;
    }
}
