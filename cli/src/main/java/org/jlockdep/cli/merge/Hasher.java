package org.jlockdep.cli.merge;

/** Makes one hash of many values. It changes with each, to make no object for each. */
final class Hasher {
    private static final long HIGH = 0x6a09e667f3bcc908L;
    private static final long LOW = 0xbb67ae8584caa73bL;
    private static final long ODD = 0x9e3779b97f4a7c15L;
    private static final long OTHER_ODD = 0xd6e8feb86659fd93L;
    private static final int HALF = 32;
    private static final int ROTATED = 27;

    private long high = HIGH;
    private long low = LOW;

    Hasher and(long value) {
        long mixed = mix(value + ODD);
        high = mix(high ^ mixed);
        low = mix(Long.rotateLeft(low, ROTATED) + mixed * OTHER_ODD);
        return this;
    }

    Hasher and(Hash other) {
        return and(other.high()).and(other.low());
    }

    /** Four characters at a time. */
    Hasher and(CharSequence text) {
        and(text.length());
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = word << Character.SIZE | text.charAt(i);
            if (i % 4 == 3) {
                and(word);
                word = 0;
            }
        }
        return and(word);
    }

    Hash hash() {
        return new Hash(high, low);
    }

    /** Each bit of the result depends on each bit of the value (Steele, Lea, Flood: SplitMix). */
    private static long mix(long value) {
        long x = (value ^ value >>> HALF) * OTHER_ODD;
        x = (x ^ x >>> HALF) * OTHER_ODD;
        return x ^ x >>> HALF;
    }
}
