package org.jlockdep.api;

/** Statements about locks, for the agent to check or to remember. */
public final class Lockdep {
    private Lockdep() {}

    /**
     * Gives a lock object its lock class, which comes before everything that the agent finds out by itself. Best said
     * right where the lock is made: {@code private final Lock lock = Lockdep.name(new ReentrantLock(), "db.Pool")}.
     *
     * @param lock an object that is locked, also by {@code synchronized}, or a read/write lock or one half of it
     * @return the same object
     */
    public static <T> T name(T lock, String lockClass) {
        return lock;
    }

    /** Reports a warning if this thread does not hold the lock, in whichever mode. */
    public static void assertHeld(Object lock) {}

    /**
     * Counts as taking the lock for a moment, exclusively, in code that takes it seldom: so that one run shows the
     * dependency which otherwise only the rare case would.
     *
     * @param lock a {@code Lock}, a read/write or stamped lock, a semaphore; anything else is meant as a monitor
     */
    public static void mightLock(Object lock) {}
}
