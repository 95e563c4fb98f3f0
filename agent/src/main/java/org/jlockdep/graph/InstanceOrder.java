package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order the instances of one lock class are nested: a graph like that of the classes, of exact instances, with
 * a bounded number of edges. When it is full, the order that was not seen for the longest time is forgotten.
 */
final class InstanceOrder {
    private final ClassUsage usage;
    private final Budget budget;
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<Order, Edge> edges = new LinkedHashMap<>(16, 0.75f, true);
    private final Ranks ranks = new Ranks();
    private long dropped;

    InstanceOrder(ClassUsage usage, Budget budget) {
        this.usage = usage;
        this.budget = budget;
    }

    /** The edge is found or made, and is now the most recent one. */
    Edge edge(Hold outer, Hold inner) {
        Order order = new Order(outer.instance(), inner.instance());
        Edge known = edges.get(order);
        if (known != null) {
            return known;
        }
        if (edges.size() >= budget.instanceEdges()) {
            forgetOldest();
        }
        Edge edge = node(order.outer).connect(node(order.inner), budget.instanceWitnesses());
        edges.put(order, edge);
        ranks.added(edge);
        return edge;
    }

    /** Are there no instances that are nested in a ring? */
    boolean hasNoRing() {
        return ranks.areKept();
    }

    /** A copy, oldest first. */
    List<Edge> edges() {
        return new ArrayList<>(edges.values());
    }

    long dropped() {
        return dropped;
    }

    private Node node(long instance) {
        Node known = nodes.get(instance);
        if (known != null) {
            return known;
        }
        Node added = new Node(usage);
        nodes.put(instance, added);
        return added;
    }

    private void forgetOldest() {
        Order oldest = edges.keySet().iterator().next();
        Edge edge = edges.remove(oldest);
        edge.near().disconnect(edge.far());
        ranks.removed(edge);
        removeIfIsolated(oldest.outer);
        removeIfIsolated(oldest.inner);
        dropped++;
    }

    private void removeIfIsolated(long instance) {
        if (nodes.get(instance).isIsolated()) {
            nodes.remove(instance);
        }
    }

    /** One instance around another. */
    private static final class Order {
        private final long outer;
        private final long inner;

        Order(long outer, long inner) {
            this.outer = outer;
            this.inner = inner;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Order && outer == ((Order) other).outer && inner == ((Order) other).inner;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(outer * 31 + inner);
        }
    }
}
