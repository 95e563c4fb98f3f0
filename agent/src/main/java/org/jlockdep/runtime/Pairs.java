package org.jlockdep.runtime;

/**
 * Ordered pairs of instances of one lock class of which nothing more is to be told by the thread that has this: what
 * {@link ToldPairs} knows of all threads, in front of it. Locks that are nested in each other were mostly made, or
 * met, one after the other: so a bit each for eight numbers within eight numbers makes a tile, and the pairs of a thousand
 * locks take a quarter of a megabyte. Exact: nothing is hashed but the place of a tile. Used by its own thread only;
 * forgets what is pushed out, which is then looked up again.
 */
final class Pairs {
    /** Tiles in a bucket, each with its numbers and its bits: one cache line. */
    private static final int WAYS = 4;

    private static final int BUCKET = 2 * WAYS;
    private static final int SMALLEST = 1 << 6;
    /** Half a megabyte for a thread that nests thousands of instances in each other. */
    private static final int LARGEST = 1 << 16;

    /** A tile is so many numbers wide and high, as a power of two. */
    private static final int SIDE = 3;

    private static final int WITHIN = (1 << SIDE) - 1;
    /** Of numbers above that, seventeen thousand million, nothing is remembered. */
    private static final int BITS = Integer.SIZE - 1 + SIDE;

    private long[] tiles = new long[SMALLEST];
    private int pushedOut;
    /** Which one goes next. */
    private int turn;

    /** Of the numbers of two locks, the outer one first. */
    boolean contain(long first, long second) {
        if (isTooMuch(first, second)) return false;
        long[] all = tiles;
        long tile = tile(first, second);
        int at = bucket(tile, all.length);
        for (int i = at; i < at + BUCKET; i += 2) if (all[i] == tile) return (all[i + 1] & bit(first, second)) != 0;
        return false;
    }

    void add(long first, long second) {
        if (!isTooMuch(first, second)) add(tile(first, second), bit(first, second), true);
    }

    private void add(long tile, long bits, boolean mayGrow) {
        int at = bucket(tile, tiles.length);
        for (int i = at; i < at + BUCKET; i += 2) {
            if (tiles[i] != tile && tiles[i] != 0) continue;
            tiles[i] = tile;
            tiles[i + 1] |= bits;
            return;
        }
        int gone = at + 2 * (turn++ & WAYS - 1);
        tiles[gone] = tile;
        tiles[gone + 1] = bits;
        if (++pushedOut > tiles.length >> 4 && tiles.length < LARGEST && mayGrow) grow();
    }

    private void grow() {
        long[] before = tiles;
        tiles = new long[before.length * 2];
        pushedOut = 0;
        for (int i = 0; i < before.length; i += 2) if (before[i] != 0) add(before[i], before[i + 1], false);
    }

    private static boolean isTooMuch(long first, long second) {
        return (first | second) >>> BITS != 0;
    }

    /** Never 0, which is a place that is free. */
    private static long tile(long first, long second) {
        return (first >>> SIDE) + 1 << Integer.SIZE | second >>> SIDE;
    }

    private static long bit(long first, long second) {
        return 1L << ((first & WITHIN) << SIDE | second & WITHIN);
    }

    private static int bucket(long tile, int size) {
        return (int) (tile * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & size - BUCKET;
    }
}
