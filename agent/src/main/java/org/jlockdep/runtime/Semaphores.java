package org.jlockdep.runtime;

import java.util.concurrent.Semaphore;

/**
 * Which semaphores are locks: those that were made with one permit, as long as nobody releases what he did not take.
 * One that starts empty is a signal. Of one with several permits no single holder makes another thread wait.
 */
final class Semaphores {
    static final byte UNKNOWN = 0;
    static final byte MUTEX = 1;
    static final byte SIGNAL = 2;
    static final byte POOL = 3;

    private Semaphores() {}

    /** Asked before each use; the first answer counts, when the semaphore is still as it was made. */
    static boolean isMutex(Semaphore semaphore) {
        Instances.Instance instance = Instances.remember(semaphore);
        if (instance.semaphore == UNKNOWN) instance.semaphore = look(semaphore.availablePermits());
        return instance.semaphore == MUTEX;
    }

    private static byte look(int permits) {
        if (permits == 1) return MUTEX;
        return permits <= 0 ? SIGNAL : POOL;
    }
}
