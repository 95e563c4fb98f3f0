package org.jlockdep.graph;

/** How many permits of a semaphore a thread has, or wants, and how many there are. Immutable. */
public final class Permits {
    private final int taken;
    private final int all;

    public Permits(int taken, int all) {
        if (taken <= 0 || all <= 0) {
            throw new IllegalArgumentException(taken + " of " + all);
        }
        this.taken = taken;
        this.all = all;
    }

    public int taken() {
        return taken;
    }

    public int all() {
        return all;
    }

    /**
     * How many threads that each have these permits and want {@code more} it takes until none of them gets any: as many as
     * leave less than that over.
     */
    public long threadsThatStarve(Permits more) {
        return Math.max(0L, all - more.taken) / taken + 1;
    }

    @Override
    public String toString() {
        return taken + " of " + all;
    }
}
