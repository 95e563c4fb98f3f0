package org.jlockdep.runtime;

/** Do waits count that are no locks, and those of whom? Said once, before the first class is rewritten. */
public final class WatchedWaits {
    private static boolean off;
    private static boolean ofAll;

    private WatchedWaits() {}

    public static void turnOff() {
        off = true;
    }

    /** Somebody wants to know who waits for long, even if nobody can be waiting for him. */
    public static void includeAll() {
        ofAll = true;
    }

    static boolean areOfAll() {
        return ofAll;
    }

    public static boolean isOff() {
        return off;
    }
}
