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
    static int permits(Object semaphore) {
        return known(semaphore).permits;
    }

    /** What is known of it, its permits included. */
    static Instances.Instance known(Object semaphore) {
        Instances.Instance instance = Instances.remember(semaphore);
        if (instance.permits == UNKNOWN) {
            // What a foreign one was made with was seen then, or is not known.
            int available = semaphore instanceof Semaphore ? LockState.permits((Semaphore) semaphore) : 0;
            instance.permits = available > 0 ? available : SIGNAL;
        }
        return instance;
    }

    /** Was it looked at, and is it none that keeps anybody out? Only the JDK's own says how many permits there are. */
    static boolean isSignal(Object semaphore) {
        if (!(semaphore instanceof Semaphore)) return false;
        Instances.Instance known = Instances.find(semaphore);
        return known != null && known.permits == SIGNAL;
    }

    static boolean isOne(Object object) {
        return object instanceof Semaphore || isForeign(object);
    }

    /** Is it a semaphore that is none of java.util.concurrent? */
    static boolean isForeign(Object object) {
        return TypeInfo.of(object.getClass()).foreignKind == LockClasses.SEMAPHORE;
    }

    /**
     * A thread released what it does not hold. More permits than there are is certain to be too many; then it is a wrong
     * use, if this thread used it as a lock right before, by giving back what it had taken. Everything else is a signal.
     *
     * @param before did the thread give back a hold of this very semaphore before, and of no other since?
     */
    static boolean isOverdone(Object semaphore, boolean before) {
        int all = permits(semaphore);
        boolean locks = before && all != SIGNAL && !Health.attachedLate();
        return locks && semaphore instanceof Semaphore && LockState.permits((Semaphore) semaphore) > all;
    }
}
