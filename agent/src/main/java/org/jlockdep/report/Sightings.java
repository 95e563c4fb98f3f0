package org.jlockdep.report;

/**
 * When a finding was made, when an acquisition that concerns it was last examined, and how many were: a chain that is
 * known and convincing is not examined again, so this is no count of how often the program took the locks. Immutable.
 */
public final class Sightings {
    private final long firstNanos;
    private final long lastNanos;
    private final long count;

    /** @param firstNanos since the JVM started, as all times */
    public Sightings(long firstNanos, long lastNanos, long count) {
        this.firstNanos = firstNanos;
        this.lastNanos = lastNanos;
        this.count = count;
    }

    public long firstNanos() {
        return firstNanos;
    }

    public long lastNanos() {
        return lastNanos;
    }

    public long count() {
        return count;
    }

    @Override
    public String toString() {
        return "first " + Stamp.seconds(firstNanos) + ", last " + Stamp.seconds(lastNanos) + ", " + count
                + (count == 1 ? " sighting" : " sightings") + " examined";
    }
}
