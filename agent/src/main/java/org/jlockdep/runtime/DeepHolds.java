package org.jlockdep.runtime;

/**
 * Which locks may be among the holds that lie deep in a thread's stack: a set of their hashes, from which none is taken
 * away but by making it anew. Who locks each node of a long list looks for each before it is taken and after it is
 * released; without this, each time from end to end. Used by its own thread only.
 */
final class DeepHolds {
    /** What lies above so many holds is deep: as many are looked through as fast as one is hashed. */
    static final int FROM = 1 << 6;

    private static final int WORD = 6;
    /** 8 KB. */
    private static final int BITS = 1 << 16;
    /** Then one look of six is in vain, at most. */
    static final int MOST_ADDED = BITS >> 3;

    private long[] set = new long[BITS >> WORD];
    private int added;

    /** @param slots that are there already, in use or not: one that is not may be taken again as it is */
    void add(Object lock, Held[] slots) {
        if (added == MOST_ADDED) renew(slots);
        added++;
        put(set, lock);
    }

    /** Whole before it takes the place of the other: there may be no memory, or no stack, for the rest. */
    private void renew(Held[] slots) {
        long[] fresh = new long[set.length];
        for (int i = FROM; i < slots.length; i++) {
            Object lock = slots[i].lock; // once: the analyzer may empty the slot
            if (lock != null) put(fresh, lock);
        }
        set = fresh;
        added = 0;
    }

    private static void put(long[] set, Object lock) {
        int at = place(lock);
        set[at >> WORD] |= 1L << at;
    }

    boolean mayHave(Object lock) {
        int at = place(lock);
        return (set[at >> WORD] & 1L << at) != 0;
    }

    private static int place(Object lock) {
        int hash = System.identityHashCode(lock);
        return (hash ^ hash >>> 16) & BITS - 1;
    }
}
