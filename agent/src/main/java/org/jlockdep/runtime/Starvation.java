package org.jlockdep.runtime;

/**
 * The heap was full a moment ago: nothing of ours asks for memory until there is some again. Each request that fails
 * makes the collector look through all of a full heap first, so a program that survives this in a second would spend
 * minutes on what the hooks cannot learn anyway. What is left unseen meanwhile comes again. Any thread, off the known
 * path.
 */
public final class Starvation {
    private static final long PAUSE_NANOS = 1_000_000_000;
    /** So much of the heap, in parts of it, is free when it is over; what is told of it is what the last collection left. */
    private static final int PARTS = 32;

    private static volatile boolean suspected;
    private static volatile long until;

    private Starvation() {}

    /** Somebody of ours got no memory. */
    static void begin() {
        until = System.nanoTime() + PAUSE_NANOS;
        suspected = true;
    }

    public static boolean isOn() {
        if (!suspected) return false;
        Runtime heap = Runtime.getRuntime();
        boolean over = heap.freeMemory() > heap.totalMemory() / PARTS || System.nanoTime() - until > 0;
        if (over) suspected = false;
        return !over;
    }
}
