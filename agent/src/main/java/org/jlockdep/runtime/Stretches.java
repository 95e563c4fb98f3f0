package org.jlockdep.runtime;

/**
 * Serial numbers of the stretches of threads' lives that have told of one chain, or of the threads that want permits of
 * one semaphore, each by its first. Immutable, and so read by all threads without further ado; it grows by one where an event was made, which costs many times as much.
 */
final class Stretches {
    static final Stretches NONE = new Stretches(new int[2], 0);

    /** So many are told of one by one; the last stands for all that follow. */
    static final int MOST = 1 << 10;
    /** One before which nothing is known counts as so many: there is less to learn from where it stands. */
    static final int WITHOUT_PAST = 1 << 4;
    /** And one that began by a hand-over: a hundred tasks are told of, which the graph has room for. */
    private static final int HANDED_OVER = 10;

    /** Open addressing, a power of two in size, at most half full; 0 is free, since no stretch has it. */
    private final int[] table;

    private final int size;

    private Stretches(int[] table, int size) {
        this.table = table;
        this.size = size;
    }

    /** What a stretch counts as: nothing can follow one that stands for all. */
    static int weight(Stretch segment) {
        if (segment == null) return MOST;
        if (segment.given.length != 0) return HANDED_OVER;
        return segment.before.length == 0 ? WITHOUT_PAST : 1;
    }

    int size() {
        return size;
    }

    boolean contains(int serial) {
        return table[place(table, serial)] == serial;
    }

    Stretches with(int serial) {
        if (contains(serial)) return this;
        int[] wider = new int[size * 2 < table.length ? table.length : table.length * 2];
        for (int known : table) if (known != 0) wider[place(wider, known)] = known;
        wider[place(wider, serial)] = serial;
        return new Stretches(wider, size + 1);
    }

    private static int place(int[] table, int serial) {
        int mask = table.length - 1;
        int hash = serial * 0x9E3779B9;
        int i = (hash ^ hash >>> 16) & mask;
        while (table[i] != 0 && table[i] != serial) i = (i + 1) & mask;
        return i;
    }
}
