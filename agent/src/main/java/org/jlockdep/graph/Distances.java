package org.jlockdep.graph;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * How many edges the shortest strong path to a goal has, from each node in each of two states: reached over an edge
 * ending in N, or weakly, over R only. lockdep marks a class as visited whichever way it came first, and so overlooks
 * cycles; two states for each node are the cure.
 */
final class Distances {
    static final int NONE = Integer.MAX_VALUE;

    private final Map<Node, int[]> steps = new HashMap<>();
    private final Queue<Node> fringe = new ArrayDeque<>();
    private final Node goal;

    /** @param weakly may the goal be reached weakly, because the path goes on exclusively from there? */
    Distances(Node goal, boolean weakly) {
        this.goal = goal;
        steps.put(goal, new int[] {0, weakly ? 0 : NONE});
        fringe.add(goal);
        while (!fringe.isEmpty()) {
            relax(fringe.remove());
        }
    }

    int from(Node node, boolean weak) {
        int[] known = steps.get(node);
        return known == null ? NONE : known[weak ? 1 : 0];
    }

    /** A node is looked at when it first gets a distance and once more when its weak state gets one later. */
    private void relax(Node node) {
        for (Edge edge : node.in()) {
            if (edge.near() != goal) {
                boolean strongly = improve(edge, false);
                boolean weakly = improve(edge, true);
                if (strongly || weakly) {
                    fringe.add(edge.near());
                }
            }
        }
    }

    private boolean improve(Edge edge, boolean weak) {
        int kinds = StrongPath.passable(edge.kindBits(), weak);
        if (kinds == 0) {
            return false;
        }
        int rest = from(edge.far(), StrongPath.isWeakEnd(kinds));
        int[] known = steps.get(edge.near());
        if (known == null) {
            known = new int[] {NONE, NONE};
            steps.put(edge.near(), known);
        }
        if (rest == NONE || known[weak ? 1 : 0] <= rest + 1) {
            return false;
        }
        known[weak ? 1 : 0] = rest + 1;
        return true;
    }
}
