package org.jlockdep.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A lock class in the graph of classes, or one lock in the graph of the instances of one class. */
final class Node {
    private final ClassUsage usage;
    private final Map<Node, Edge> out = new LinkedHashMap<>(2);
    private final Map<Node, Edge> in = new LinkedHashMap<>(2);
    /** See {@link Ranks}; 0 as long as it has none. */
    private long rank;

    Node(ClassUsage usage) {
        this.usage = usage;
    }

    ClassUsage usage() {
        return usage;
    }

    Collection<Edge> out() {
        return out.values();
    }

    Collection<Edge> in() {
        return in.values();
    }

    Optional<Edge> edgeTo(Node other) {
        return Optional.ofNullable(out.get(other));
    }

    Edge connect(Node other, int maxWitnesses) {
        Edge edge = new Edge(this, other, maxWitnesses);
        out.put(other, edge);
        other.in.put(this, edge);
        return edge;
    }

    void disconnect(Node other) {
        out.remove(other);
        other.in.remove(this);
    }

    long rank() {
        return rank;
    }

    void rank(long given) {
        rank = given;
    }

    boolean isIsolated() {
        return out.isEmpty() && in.isEmpty();
    }

    @Override
    public String toString() {
        return usage.lockClass().toString();
    }
}
