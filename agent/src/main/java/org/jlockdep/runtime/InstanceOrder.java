package org.jlockdep.runtime;

/**
 * Which stretches of threads' lives have told of which ordered pairs of instances of one lock class, so that the order of
 * two accounts is looked at on every nesting without an event each time. A table of small buckets: what is pushed out of a
 * full one is told again, which repeats an event and loses nothing. With one entry a bucket, 64 locks that are taken
 * together already made events for ever, since of their 2,016 pairs some always share a bucket. An entry is a hash of 64
 * bits: that two of a hundred thousand have the same one, and an event is missing, happens once in a billion runs. Benign
 * races throughout.
 */
final class InstanceOrder {
    /** What a sighting adds: nothing; a pair that few have told of; one that many have; and the last that is told of one. */
    static final int KNOWN = 0;

    static final int FRESH = 1;
    static final int AGAIN = 2;
    static final int LAST = 4;

    /** So many stretches tell with a stack trace. */
    private static final int WITH_STACK = 2 * Stretches.WITHOUT_PAST;

    /** Entries in a bucket: one cache line. */
    private static final int WAYS = 8;

    private static final int SIZE = 1 << 17;
    private static final long[] ENTRIES = new long[SIZE];
    /** How many stretches have told of the pair, each with its weight; 0 where the entry stands for one of them. */
    private static final short[] TOLD = new short[SIZE];

    private InstanceOrder() {}

    /**
     * What it adds that {@code wanted} is taken within those that are held.
     *
     * @param given the index of a held one that does not count, or -1
     */
    static int news(HeldLocks owner, Held[] held, int depth, int given, Held wanted) {
        int news = KNOWN;
        int serial = owner.serial();
        long second = wanted.number(owner);
        for (int i = 0; i < depth; i++) {
            if (i != given && held[i].lockClass == wanted.lockClass)
                news |= news(pair(held[i].number(owner), second), serial);
        }
        return news;
    }

    private static int news(long pair, int serial) {
        int at = find(pair);
        if (at < 0) return FRESH;
        int told = TOLD[at];
        if (told == Stretches.MOST || find(teller(pair, serial)) >= 0) return KNOWN;
        if (told < WITH_STACK) return FRESH;
        return told < Stretches.MOST - Stretches.WITHOUT_PAST ? AGAIN : AGAIN | LAST;
    }

    static void told(HeldLocks owner, Held[] held, int depth, Held wanted, Segment segment) {
        int serial = owner.serial();
        long second = wanted.number(owner);
        int weight = Stretches.weight(segment);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass == wanted.lockClass) told(pair(held[i].number(owner), second), serial, weight);
        }
    }

    private static void told(long pair, int serial, int weight) {
        if (news(pair, serial) == KNOWN) return;
        add(teller(pair, serial));
        int at = add(pair);
        TOLD[at] = (short) Math.min(Stretches.MOST, TOLD[at] + weight);
    }

    private static int find(long entry) {
        int bucket = bucket(entry);
        for (int i = bucket; i < bucket + WAYS; i++) if (ENTRIES[i] == entry) return i;
        return -1;
    }

    private static int add(long entry) {
        int known = find(entry);
        if (known >= 0) return known;
        int place = place(bucket(entry), (int) (entry >>> Integer.SIZE));
        ENTRIES[place] = entry;
        TOLD[place] = 0;
        return place;
    }

    /** Pairs go last: with them it is lost how many have told, and then there is no end to it. */
    private static int place(int bucket, int any) {
        for (int i = bucket; i < bucket + WAYS; i++) if (ENTRIES[i] == 0) return i;
        for (int i = 0; i < WAYS; i++)
            if (TOLD[bucket + (any + i & WAYS - 1)] == 0) return bucket + (any + i & WAYS - 1);
        return bucket + (any & WAYS - 1);
    }

    /** Of the numbers of two locks, the outer one first. */
    static long pair(long first, long second) {
        return mixed(mixed(first) + second);
    }

    private static long teller(long pair, int serial) {
        return mixed(pair + serial);
    }

    /** The finalizer of SplitMix64: each bit of the result depends on each of the argument. */
    private static long mixed(long bits) {
        long h = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
        return h ^ h >>> 31;
    }

    private static int bucket(long entry) {
        return (int) entry & SIZE - WAYS;
    }
}
