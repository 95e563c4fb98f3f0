package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks all cycles of a given length that begin with one kind of one edge. The exact distance of each node keeps it
 * from every step that cannot lead back in time, so the shortest cycle is found without a detour.
 */
final class CycleWalk {
    /** The walk is recursive; a cycle of more lock classes than this is not looked for. */
    private static final int MAX_LENGTH = 500;

    private final Edge closing;
    private final boolean startsWeak;
    private final Effort effort;
    private final Distances distances;
    private final List<Edge> path = new ArrayList<>();
    private final Set<Node> visited = new HashSet<>();
    private boolean longerOnesLeft;

    CycleWalk(Edge closing, EdgeKind kind, Effort effort) {
        this.closing = closing;
        this.startsWeak = StrongPath.isWeakEnd(kind.bit());
        this.effort = effort;
        this.distances = new Distances(closing.near(), StrongPath.passable(kind.bit(), true) != 0);
    }

    /** Returns false if there are no longer ones. */
    boolean find(int length) {
        longerOnesLeft = false;
        path.add(closing);
        walkOver(closing, startsWeak, length - 1);
        path.clear();
        return longerOnesLeft && length < MAX_LENGTH;
    }

    private void walkOver(Edge edge, boolean weak, int left) {
        Node node = edge.far();
        int distance = distances.from(node, weak);
        if (distance > left || left == 0) {
            if (distance == 0) {
                effort.found(path);
            }
            longerOnesLeft |= distance != Distances.NONE && distance > left;
        } else if (distance > 0 && visited.add(node)) {
            walkOn(node, weak, left);
            visited.remove(node);
        }
    }

    private void walkOn(Node node, boolean weak, int left) {
        for (Edge edge : node.out()) {
            int kinds = StrongPath.passable(edge.kindBits(), weak);
            if (kinds != 0 && effort.isWorthwhile()) {
                effort.step();
                path.add(edge);
                walkOver(edge, StrongPath.isWeakEnd(kinds), left - 1);
                path.remove(path.size() - 1);
            }
        }
    }
}
