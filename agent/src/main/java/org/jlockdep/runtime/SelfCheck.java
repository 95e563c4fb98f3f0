package org.jlockdep.runtime;

/**
 * One nesting of our own, made at the start to see whether locks are seen at all: two locks of the class object and of
 * its instance, which need no entry in the table of instances. Nothing of it is counted or published.
 */
public final class SelfCheck {
    /** Whoever makes the nesting. Benign race: all others are not that thread, whatever they read. */
    private static Thread on;

    private static boolean seen;
    private static volatile boolean failed;

    private SelfCheck() {}

    /** From here on it is made on this thread. */
    public static void begin() {
        on = Thread.currentThread();
    }

    /** Was it seen? */
    public static boolean end() {
        on = null;
        return seen;
    }

    /** Off the known path. */
    public static boolean isOn() {
        return on != null && on == Thread.currentThread();
    }

    /** Asked before a new chain is published. */
    static boolean isIt(Held[] held, int depth, Held wanted) {
        if (!isOn() || depth != 1 || held[0].lock != wanted.lock.getClass()) return false;
        seen = true;
        return true;
    }

    /** It was not seen, or could not be made. */
    public static void failed() {
        failed = true;
    }

    public static boolean hasFailed() {
        return failed;
    }
}
