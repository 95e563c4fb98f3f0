package org.jlockdep.graph;

/**
 * The levels, as one table: {@link #level} is the least of what each doubt permits, and without any it is an error. A
 * doubt is a reason to be less than sure that a combination of witnesses can happen at once, the lightest first: judgement
 * prefers any number of lighter doubts to one heavier.
 */
enum Doubt {
    /** A reader waits for a reader only while a writer queues between them. */
    WAITING_WRITER(Level.ERROR),
    /** Two links are of one thread, which cannot be at two places; its colleagues could. */
    FEW_THREADS(Level.WARNING),
    /** A link gives up after a while. */
    TIMED(Level.WARNING),
    /** A semaphore's holder stands in the way only when all the other permits are taken as well. */
    PERMITS(Level.WARNING),
    /** Two neighbours met in the lock class only, not in the lock. */
    OTHER_INSTANCES(Level.WARNING),
    /** They met in a lock class that goes by a class of the JDK: what is made of it for different ends is one class. */
    UNRELATED_INSTANCES(Level.NOTE),
    /** The thread of one link has itself made what it wants, under all that it holds: nobody else ever had it. */
    NEWBORN(Level.NOTE),
    /** One link's thread was started after another link, or joined before: they cannot be under way at once. */
    ORDERED(Level.NOTE),
    /** Two links hold the same lock around: they cannot be under way at once. */
    GATED(Level.NOTE),
    /**
     * One link holds what another link holds as well, and it is one of the cycle's own locks. The same acquisition then
     * makes a shorter cycle, which is judged for itself; this one says nothing new and is never told.
     */
    DETOUR(Level.NOTE);

    private final Level most;

    Doubt(Level most) {
        this.most = most;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int doubts) {
        return (doubts & bit()) != 0;
    }

    static Level level(int doubts) {
        Level level = Level.ERROR;
        for (Doubt doubt : values()) {
            if (doubt.isIn(doubts) && doubt.most.compareTo(level) < 0) {
                level = doubt.most;
            }
        }
        return level;
    }
}
