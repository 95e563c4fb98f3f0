package org.jlockdep.graph;

/** What the tables had no room for, as counts. Immutable. */
public final class Dropped {
    private final long classes;
    private final long edges;
    private final long witnesses;
    private final long instanceEdges;

    Dropped(long classes, long edges, long witnesses, long instanceEdges) {
        this.classes = classes;
        this.edges = edges;
        this.witnesses = witnesses;
        this.instanceEdges = instanceEdges;
    }

    /** Mentions of a lock class that found the table of classes full. */
    public long classes() {
        return classes;
    }

    /** Sightings of a dependency that found the table of dependencies full. */
    public long edges() {
        return edges;
    }

    /** Witnesses of a dependency that made room for other ones. */
    public long witnesses() {
        return witnesses;
    }

    /** Orders of two instances of one class that were forgotten, oldest first. */
    public long instanceEdges() {
        return instanceEdges;
    }

    /** Was a whole lock class or dependency lost, so that a deadlock could be missed? */
    public boolean isSerious() {
        return classes + edges > 0;
    }

    public boolean isNothing() {
        return classes + edges + witnesses + instanceEdges == 0;
    }

    @Override
    public String toString() {
        return classes + " mentions of lock classes, " + edges + " dependencies, " + witnesses + " witnesses, "
                + instanceEdges + " instance orders";
    }
}
