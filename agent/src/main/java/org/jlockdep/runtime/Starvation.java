package org.jlockdep.runtime;

/**
 * The heap was full a moment ago: nothing of ours asks for memory until there is some again. Each request that fails
 * makes the collector look through all of a full heap first, so a program that survives this in a second would spend
 * minutes on what the hooks cannot learn anyway. What is left unseen meanwhile comes again. Any thread, off the known
 * path.
 */
public final class Starvation {
    private static final long FIRST_PAUSE_NANOS = 1_000_000_000;
    private static final long LONGEST_PAUSE_NANOS = 32 * FIRST_PAUSE_NANOS;
    /**
     * It is over when one of so many parts of the heap is free, as the last collection left it. A collector may count a
     * survivor space, a thirtieth of a small heap, that nobody gets memory from.
     */
    private static final int PARTS = 8;

    private static volatile boolean suspected;
    private static volatile long until;
    /** Longer each time that there is none yet. Benign race. */
    private static long pause = FIRST_PAUSE_NANOS;

    private Starvation() {}

    /** Somebody of ours got no memory. */
    static void begin() {
        until = System.nanoTime() + pause;
        suspected = true;
        if (pause < LONGEST_PAUSE_NANOS) pause *= 2;
    }

    public static boolean isOn() {
        if (!suspected) return false;
        Runtime heap = Runtime.getRuntime();
        boolean free = heap.freeMemory() > heap.totalMemory() / PARTS;
        if (free) pause = FIRST_PAUSE_NANOS;
        if (free || System.nanoTime() - until > 0) suspected = false;
        return suspected;
    }
}
