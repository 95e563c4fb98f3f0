package org.jlockdep.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a graph that grows and shrinks has any cycle, without a search for each new edge: all nodes have a rank, and
 * edges lead upwards. An edge that does not has the nodes between its ends ranked anew, those only that it concerns
 * (Pearce and Kelly, "A dynamic topological sort algorithm for directed acyclic graphs", 2006). What closes a cycle is
 * left out of that order, until it is removed.
 */
final class Ranks {
    private static final Comparator<Node> BY_RANK = new Comparator<Node>() {
        @Override
        public int compare(Node one, Node other) {
            return Long.compare(one.rank(), other.rank());
        }
    };

    private final Set<Edge> closing = new HashSet<>();
    private long lowest;
    private long highest;
    /** Edges that have no place in the order, for want of memory or stack. */
    private int unfinished;

    /** Is there certainly no cycle at all? */
    boolean areKept() {
        return unfinished == 0 && closing.isEmpty();
    }

    /** It is in the graph now. */
    void added(Edge edge) {
        unfinished++;
        rank(edge);
        unfinished--;
    }

    private void rank(Edge edge) {
        Node near = edge.near();
        Node far = edge.far();
        if (near.rank() == 0) near.rank(--lowest);
        if (far.rank() == 0) far.rank(++highest);
        if (near.rank() < far.rank()) return;
        Set<Node> above = reached(far, near.rank(), true);
        if (above.contains(near)) closing.add(edge);
        else share(reached(near, far.rank(), false), above);
    }

    /** It is not in the graph any more. */
    void removed(Edge edge) {
        closing.remove(edge);
    }

    /** All nodes on paths from that one on, or to it, as far as that rank. */
    private Set<Node> reached(Node from, long last, boolean upwards) {
        Set<Node> reached = new LinkedHashSet<>();
        Deque<Node> fringe = new ArrayDeque<>();
        reached.add(from);
        for (Node node = from; node != null; node = fringe.poll()) {
            for (Edge edge : upwards ? node.out() : node.in()) {
                Node next = upwards ? edge.far() : edge.near();
                boolean isBetween = upwards ? next.rank() <= last : next.rank() >= last;
                if (isBetween && !closing.contains(edge) && reached.add(next)) fringe.add(next);
            }
        }
        return reached;
    }

    /** The nodes keep their ranks as a whole: the lower ones of these are for those below, each part in its old order. */
    private static void share(Set<Node> below, Set<Node> above) {
        List<Node> nodes = sorted(below);
        nodes.addAll(sorted(above));
        List<Long> ranks = new ArrayList<>(nodes.size());
        for (Node node : nodes) ranks.add(node.rank());
        ranks.sort(null);
        for (int i = 0; i < nodes.size(); i++) nodes.get(i).rank(ranks.get(i));
    }

    private static List<Node> sorted(Set<Node> nodes) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(BY_RANK);
        return sorted;
    }
}
