package org.jlockdep.runtime;

/**
 * Which ordered pairs of instances of one lock class were published lately, so that the order of two accounts is looked
 * at on every nesting without an event each time. A direct-mapped table: what is pushed out is published again, which
 * repeats an event and loses nothing. Benign races throughout.
 */
final class InstanceOrder {
    private static final int SIZE = 1 << 16;
    private static final long[] PAIRS = new long[SIZE];

    private InstanceOrder() {}

    /** Is there a lock of that class among the held ones that was not yet published together with {@code wanted}? */
    static boolean isNew(Held[] held, int depth, Object wanted, int lockClass) {
        long second = Instances.numberOf(wanted);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass != lockClass) continue;
            long pair = pair(Instances.numberOf(held[i].lock), second);
            if (PAIRS[slot(pair)] != pair) return true;
        }
        return false;
    }

    static void seen(Held[] held, int depth, Object wanted, int lockClass) {
        long second = Instances.numberOf(wanted);
        for (int i = 0; i < depth; i++) {
            if (held[i].lockClass != lockClass) continue;
            long pair = pair(Instances.numberOf(held[i].lock), second);
            PAIRS[slot(pair)] = pair;
        }
    }

    private static long pair(long first, long second) {
        return first << 32 | second & 0xFFFFFFFFL;
    }

    private static int slot(long pair) {
        long h = pair * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 40) & SIZE - 1;
    }
}
