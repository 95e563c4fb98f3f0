package org.jlockdep.graph;

/** How much the tables may hold. A full table refuses what is new and counts it; nothing is ever turned off. Immutable. */
public final class Budget {
    private static final int CLASSES = 16_384;
    private static final int EDGES = 65_536;
    private static final int MANY = 1 << 24;
    /** So many threads that do the same are told apart: of those that are joined and the one that is not, none is lost. */
    private static final int WITNESSES = 128;

    private static final int INSTANCE_EDGES = 1_024;
    private static final int INSTANCE_WITNESSES = 8;

    private final int classes;
    private final int edges;
    private final int instanceEdges;

    /**
     * @param classes most lock classes
     * @param edges most dependencies between lock classes
     * @param instanceEdges most remembered orders of two instances, for each lock class
     */
    public Budget(int classes, int edges, int instanceEdges) {
        this.classes = classes;
        this.edges = edges;
        this.instanceEdges = instanceEdges;
    }

    /** Four times what the kernel's lockdep has room for. */
    public static Budget standard() {
        return new Budget(CLASSES, EDGES, INSTANCE_EDGES);
    }

    /** For what many runs have seen together, where memory is ordered by whoever asks. */
    public static Budget ofManyRuns() {
        return new Budget(MANY, MANY, INSTANCE_EDGES);
    }

    int classes() {
        return classes;
    }

    int edges() {
        return edges;
    }

    int instanceEdges() {
        return instanceEdges;
    }

    int witnesses() {
        return WITNESSES;
    }

    int instanceWitnesses() {
        return INSTANCE_WITNESSES;
    }
}
