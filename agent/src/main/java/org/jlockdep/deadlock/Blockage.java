package org.jlockdep.deadlock;

/** Why a thread waits, as far as the JVM says. Immutable. */
public final class Blockage {
    /** Of what cannot be told. */
    public static final long UNKNOWN = -1;

    final Object monitor;
    final String type;
    final int hash;
    final long owner;
    final long episode;

    private Blockage(Object monitor, String type, int hash, long owner, long episode) {
        this.monitor = monitor;
        this.type = type;
        this.hash = hash;
        this.owner = owner;
        this.episode = episode;
    }

    /**
     * At a monitor, or on what it parks on.
     *
     * @param type name of its class, or null
     * @param hash its identity hash
     * @param owner number of the thread that has it
     * @param episode how often the thread has waited by now: as long as that stays the same, so does the wait
     */
    public static Blockage of(String type, int hash, long owner, long episode) {
        return new Blockage(null, type, hash, owner, episode);
    }

    /** At that very monitor. */
    public static Blockage at(Object monitor) {
        return new Blockage(monitor, monitor.getClass().getName(), 0, UNKNOWN, UNKNOWN);
    }

    /** Can it be that object? A class's name and an identity hash are nearly as good as the object. */
    boolean isAt(Object candidate) {
        if (candidate == null) return false;
        if (monitor != null) return monitor == candidate;
        return candidate.getClass().getName().equals(type) && System.identityHashCode(candidate) == hash;
    }
}
