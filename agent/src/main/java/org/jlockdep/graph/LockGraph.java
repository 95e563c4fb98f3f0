package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lock classes and the dependencies between them. Everybody may read it; only its predictor adds. */
public final class LockGraph {
    private final Budget budget;
    private final Map<LockClass, Node> nodes = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private long droppedClasses;
    private long droppedEdges;

    LockGraph(Budget budget) {
        this.budget = budget;
    }

    public int edgeCount() {
        return edges.size();
    }

    /** In the order in which they were first seen. */
    public Collection<Edge> edges() {
        return Collections.unmodifiableList(edges);
    }

    /** What is taken inside. */
    public Collection<Edge> from(LockClass lockClass) {
        Node node = nodes.get(lockClass);
        return node == null ? Collections.<Edge>emptyList() : node.out();
    }

    /** What it is taken inside of. */
    public Collection<Edge> to(LockClass lockClass) {
        Node node = nodes.get(lockClass);
        return node == null ? Collections.<Edge>emptyList() : node.in();
    }

    public Optional<Edge> edge(LockClass from, LockClass to) {
        Node near = nodes.get(from);
        Node far = nodes.get(to);
        return near == null || far == null ? Optional.<Edge>empty() : near.edgeTo(far);
    }

    /** In the order of their names. */
    public Set<LockClass> classes() {
        return Collections.unmodifiableSet(new TreeSet<>(nodes.keySet()));
    }

    /** Four characters: x exclusive, s shared, t taken by a try, w given up in a wait; '.' where not seen. */
    public String usage(LockClass lockClass) {
        Node node = nodes.get(lockClass);
        return node == null ? "...." : node.usage().flags();
    }

    Optional<Node> known(LockClass lockClass) {
        return Optional.ofNullable(nodes.get(lockClass));
    }

    /** Known or new; empty when the table is full. */
    Optional<Node> node(LockClass lockClass) {
        Optional<Node> known = known(lockClass);
        if (known.isPresent()) {
            return known;
        }
        if (nodes.size() >= budget.classes()) {
            droppedClasses++;
            return Optional.empty();
        }
        Node added = new Node(new ClassUsage(lockClass));
        nodes.put(lockClass, added);
        return Optional.of(added);
    }

    /** Known or new; empty when the table is full. */
    Optional<Edge> connect(Node from, Node to) {
        Optional<Edge> known = from.edgeTo(to);
        if (known.isPresent()) {
            return known;
        }
        if (edges.size() >= budget.edges()) {
            droppedEdges++;
            return Optional.empty();
        }
        Edge edge = from.connect(to, budget.witnesses());
        edges.add(edge);
        return Optional.of(edge);
    }

    long droppedClasses() {
        return droppedClasses;
    }

    long droppedEdges() {
        return droppedEdges;
    }

    long droppedWitnesses() {
        long dropped = 0;
        for (Edge edge : edges) {
            dropped += edge.evidence().dropped();
        }
        return dropped;
    }
}
