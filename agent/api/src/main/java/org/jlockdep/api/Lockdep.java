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

    /**
     * Attaches the agent to this JVM, if it has none: for tests that are run without a {@code -javaagent}, best before the
     * first class is loaded that takes locks. What was locked before is not known, which the run says of itself (taint A).
     * Options are read from system properties and the environment. Needs {@code org.jlockdep:jlockdep-agent} and
     * {@code net.bytebuddy:byte-buddy-agent} on the class path; any thread may call it, and waits for about a second.
     *
     * @throws IllegalStateException if the agent is not active then; its message is one line that says why
     */
    public static void install() {
        Installation.attach();
    }
}
