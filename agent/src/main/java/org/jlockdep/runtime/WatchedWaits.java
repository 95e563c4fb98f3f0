package org.jlockdep.runtime;

/** Do waits count that are no locks? Said once, before the first class is rewritten. */
public final class WatchedWaits {
    private static boolean off;

    private WatchedWaits() {}

    public static void turnOff() {
        off = true;
    }

    public static boolean isOff() {
        return off;
    }
}
