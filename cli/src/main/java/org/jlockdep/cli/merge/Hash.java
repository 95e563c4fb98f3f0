package org.jlockdep.cli.merge;

/** 128 bits that stand for a sequence of values: the same in every JVM, and as good as never the same for two. */
record Hash(long high, long low) implements Comparable<Hash> {
    static final Hash EMPTY = new Hash(0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL);

    private static final long ODD = 0x9e3779b97f4a7c15L;
    private static final long OTHER_ODD = 0xd6e8feb86659fd93L;
    private static final int HALF = 32;
    private static final int ROTATED = 27;

    Hash and(long value) {
        long mixed = mix(value + ODD);
        return new Hash(mix(high ^ mixed), mix(Long.rotateLeft(low, ROTATED) + mixed * OTHER_ODD));
    }

    Hash and(Hash other) {
        return and(other.high).and(other.low);
    }

    Hash and(CharSequence text) {
        Hash hash = and(text.length());
        for (int i = 0; i < text.length(); i++) {
            hash = hash.and(text.charAt(i));
        }
        return hash;
    }

    /** Each bit of the result depends on each bit of the value (Steele, Lea, Flood: SplitMix). */
    private static long mix(long value) {
        long x = (value ^ value >>> HALF) * OTHER_ODD;
        x = (x ^ x >>> HALF) * OTHER_ODD;
        return x ^ x >>> HALF;
    }

    @Override
    public int compareTo(Hash other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
}
