package org.jlockdep.runtime;

/**
 * Which stretches of threads' lives have told of which ordered pairs of instances of one lock class, so that the order of
 * two accounts is looked at without an event each time; each thread remembers the latest ones in {@link Pairs}. A table of small buckets: what is pushed out of a
 * full one is told again, which repeats an event and loses nothing. With one entry a bucket, 64 locks that are taken
 * together already made events for ever, since of their 2,016 pairs some always share a bucket. An entry is a hash of 64
 * bits: that two of a hundred thousand have the same one, and an event is missing, happens once in a billion runs. Benign
 * races throughout.
 */
public final class ToldPairs {
    /** What a sighting adds: nothing; a pair that few have told of; one that many have; and the last that is told of one. */
    static final int KNOWN = 0;

    static final int FRESH = 1;
    static final int AGAIN = 2;
    static final int LAST = 4;

    /** So many stretches tell with a stack trace. */
    private static final int WITH_STACK = 2 * Stretches.WITHOUT_PAST;

    /** Entries in a bucket: one cache line. */
    private static final int WAYS = 8;

    private static final int SMALLEST = 1 << 17;
    /** Forty megabytes, for a program in which a few threads nest a thousand locks of one class in every combination. */
    private static final int LARGEST = 1 << 22;

    private static volatile Table table = new Table(SMALLEST);

    private static final class Table {
        final long[] entries;
        /** How many stretches have told of the pair, each with its weight; 0 where the entry stands for one of them. */
        final short[] told;
        /** How many had to go for others. */
        int pushedOut;

        Table(int size) {
            entries = new long[size];
            told = new short[size];
        }
    }

    private ToldPairs() {}

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
        Table known = table;
        int at = find(known, pair);
        if (at < 0) return FRESH;
        int told = known.told[at];
        if (told == Stretches.MOST || find(known, teller(pair, serial)) >= 0) return KNOWN;
        if (told < WITH_STACK) return FRESH;
        return told < Stretches.MOST - Stretches.WITHOUT_PAST ? AGAIN : AGAIN | LAST;
    }

    static void told(HeldLocks owner, Held[] held, int depth, Held wanted, Stretch segment) {
        int serial = owner.serial();
        long second = wanted.number(owner);
        int weight = Stretches.weight(segment);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass == wanted.lockClass) told(pair(held[i].number(owner), second), serial, weight);
        }
    }

    private static void told(long pair, int serial, int weight) {
        if (news(pair, serial) == KNOWN) return;
        Table known = table;
        add(known, teller(pair, serial));
        int at = add(known, pair);
        known.told[at] = (short) Math.min(Stretches.MOST, known.told[at] + weight);
    }

    private static int find(Table known, long entry) {
        int bucket = bucket(known, entry);
        for (int i = bucket; i < bucket + WAYS; i++) if (known.entries[i] == entry) return i;
        return -1;
    }

    private static int add(Table to, long entry) {
        int known = find(to, entry);
        if (known >= 0) return known;
        int place = place(to, bucket(to, entry), (int) (entry >>> Integer.SIZE));
        if (to.entries[place] != 0) to.pushedOut++;
        to.entries[place] = entry;
        to.told[place] = 0;
        return place;
    }

    /** Pairs go last: with them it is lost how many have told, and then there is no end to it. */
    private static int place(Table in, int bucket, int any) {
        for (int i = bucket; i < bucket + WAYS; i++) if (in.entries[i] == 0) return i;
        for (int i = 0; i < WAYS; i++)
            if (in.told[bucket + (any + i & WAYS - 1)] == 0) return bucket + (any + i & WAYS - 1);
        return bucket + (any & WAYS - 1);
    }

    /** Makes room if much had to go. Analyzer only; what others add meanwhile is lost, and told again. */
    public static void tidy() {
        Table before = table;
        int size = before.entries.length;
        if (before.pushedOut < size / WAYS || size == LARGEST) return;
        Table bigger = new Table(size * 2);
        for (int i = 0; i < size; i++) {
            if (before.entries[i] != 0) bigger.told[add(bigger, before.entries[i])] = before.told[i];
        }
        bigger.pushedOut = 0;
        table = bigger;
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

    private static int bucket(Table in, long entry) {
        return (int) entry & in.entries.length - WAYS;
    }
}
