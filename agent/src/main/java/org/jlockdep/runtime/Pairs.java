package org.jlockdep.runtime;

/**
 * Ordered pairs of instances of one lock class of which nothing more is to be told by the thread that has this: what
 * {@link InstanceOrder} knows of all threads, in front of it. A pair is a hash of 64 bits. Used by its own thread only;
 * forgets what is pushed out, which is then looked up again.
 */
final class Pairs {
    private static final int SMALLEST = 1 << 6;
    /** Half a megabyte for a thread that nests thousands of instances in each other. */
    private static final int LARGEST = 1 << 16;

    private static final int WAYS = 4;

    private long[] known = new long[SMALLEST];
    private int pushedOut;
    /** Which one goes next. */
    private int turn;

    boolean contain(long pair) {
        int at = first(pair);
        for (int i = at; i < at + WAYS; i++) if (known[i] == pair) return true;
        return false;
    }

    void add(long pair) {
        if (contain(pair)) return;
        int at = first(pair);
        for (int i = at; i < at + WAYS; i++) {
            if (known[i] != 0) continue;
            known[i] = pair;
            return;
        }
        known[at + (turn++ & WAYS - 1)] = pair;
        if (++pushedOut > known.length >> 2 && known.length < LARGEST) grow();
    }

    private void grow() {
        long[] before = known;
        known = new long[before.length * 2];
        pushedOut = 0;
        for (long pair : before) if (pair != 0) add(pair);
    }

    private int first(long pair) {
        return (int) (pair >>> 20) & known.length - WAYS;
    }
}
