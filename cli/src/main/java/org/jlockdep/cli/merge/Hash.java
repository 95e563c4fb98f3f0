package org.jlockdep.cli.merge;

/** 128 bits that stand for a sequence of values: the same in every JVM, and as good as never the same for two. */
record Hash(long high, long low) implements Comparable<Hash> {
    @Override
    public int compareTo(Hash other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** All bits are as good as random. */
    @Override
    public int hashCode() {
        return (int) low;
    }
}
