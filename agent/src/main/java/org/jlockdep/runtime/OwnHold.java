package org.jlockdep.runtime;

/**
 * One thread's hold of a {@code Lock} that is the application's own, where it is told to the analyzer: as long as it
 * lasts, another thread can prove that the lock keeps nobody out. The thread that has it writes, the analyzer reads.
 */
final class OwnHold {
    private final Instances.Instance lock;
    private volatile boolean ended;

    /** @param lasts whether it is shown, so that it will be seen when it ends */
    OwnHold(Object lock, boolean lasts) {
        this.lock = Instances.remember(lock);
        this.ended = !lasts;
    }

    void end() {
        ended = true;
        EventRing.wake();
    }

    boolean isOpen() {
        return !ended && !lock.keepsNobodyOut;
    }

    boolean isOfNoLock() {
        return lock.keepsNobodyOut;
    }
}
