package org.jlockdep.graph;

/**
 * What matters of an edge's two ends, as in lockdep: is the near lock held exclusively (E) or shared (S), and can a
 * shared holder of the far lock block the acquisition (N) or not (R, a reader where no writer queues). A path is strong,
 * that is each thread on it really waits for the next, unless an edge ending in R is followed by one starting in S.
 */
public enum EdgeKind {
    EN,
    SN,
    ER,
    SR;

    static final int STARTS_E = EN.bit() | ER.bit();
    static final int ENDS_N = EN.bit() | SN.bit();
    /** From the bits of the R kinds down to the bits of the N kinds. */
    private static final int R_TO_N = 2;

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int bits) {
        return (bits & bit()) != 0;
    }

    /** Every R becomes an N. */
    static int blocking(int bits) {
        return (bits | bits >> R_TO_N) & ENDS_N;
    }

    static EdgeKind of(Hold from, Hold to) {
        if (to.isExclusive()) {
            return from.isExclusive() ? EN : SN;
        }
        return from.isExclusive() ? ER : SR;
    }
}
