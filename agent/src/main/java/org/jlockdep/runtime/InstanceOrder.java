package org.jlockdep.runtime;

/**
 * Which ordered pairs of instances of one lock class were published lately, so that the order of two accounts is looked
 * at on every nesting without an event each time. A table of small buckets: what is pushed out of a full one is
 * published again, which repeats an event and loses nothing. With one pair a bucket, 64 locks that are taken together
 * already made events for ever, since of their 2,016 pairs some always share a bucket. Benign races throughout.
 */
final class InstanceOrder {
    /** Pairs in a bucket: one cache line. */
    private static final int WAYS = 8;

    private static final int SIZE = 1 << 16;
    private static final long[] PAIRS = new long[SIZE];

    private InstanceOrder() {}

    /** Is there a lock of that class among the held ones that was not yet published together with {@code wanted}? */
    static boolean isNew(Held[] held, int depth, Object wanted, int lockClass) {
        long second = Instances.numberOf(wanted);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass != lockClass) continue;
            if (!isKnown(pair(Instances.numberOf(held[i].lock), second))) return true;
        }
        return false;
    }

    static void seen(Held[] held, int depth, Object wanted, int lockClass) {
        long second = Instances.numberOf(wanted);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass == lockClass) add(pair(Instances.numberOf(held[i].lock), second));
        }
    }

    private static boolean isKnown(long pair) {
        int bucket = bucket(pair);
        for (int i = bucket; i < bucket + WAYS; i++) if (PAIRS[i] == pair) return true;
        return false;
    }

    private static void add(long pair) {
        int bucket = bucket(pair);
        int free = bucket + (int) (pair & WAYS - 1);
        for (int i = bucket; i < bucket + WAYS; i++) {
            if (PAIRS[i] == pair) return;
            if (PAIRS[i] == 0) free = i;
        }
        PAIRS[free] = pair;
    }

    private static long pair(long first, long second) {
        return first << 32 | second & 0xFFFFFFFFL;
    }

    private static int bucket(long pair) {
        long h = pair * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & SIZE - WAYS;
    }
}
