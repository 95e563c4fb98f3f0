package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 2_006L);
    private static final int NODES = 12;
    private static final int MOST = 20;

    private final Random random = new Random(SEED);
    private final Ranks ranks = new Ranks();
    private final List<Node> nodes = nodes();
    private final List<Edge> edges = new ArrayList<>();

    private static List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) nodes.add(new Node(new ClassUsage(new LockClass("L" + i, LockKind.MONITOR))));
        return nodes;
    }

    @Test
    void are_kept_as_long_as_all_edges_are_of_one_order_whichever_comes_first() {
        for (int i = 0; i < 5_000; i++) {
            int far = 1 + random.nextInt(NODES - 1);
            add(random.nextInt(far), far);
            assertThat(ranks.areKept()).as("seed %d: %s", SEED, edges).isTrue();
            if (edges.size() > MOST) removeAny();
        }
    }

    @Test
    void are_not_kept_while_there_is_a_cycle_and_are_again_when_it_is_gone() {
        int cyclic = 0;
        for (int i = 0; i < 20_000; i++) {
            add(random.nextInt(NODES), random.nextInt(NODES));
            boolean hasCycle = hasCycle();
            cyclic += hasCycle ? 1 : 0;
            assertThat(ranks.areKept() && hasCycle)
                    .as("seed %d: %s", SEED, edges)
                    .isFalse();
            while (edges.size() > MOST - random.nextInt(MOST)) removeAny();
        }
        while (!edges.isEmpty()) removeAny();
        assertThat(ranks.areKept()).isTrue();
        assertThat(cyclic).isBetween(1_000, 19_000);
    }

    private void add(int near, int far) {
        if (near == far || nodes.get(near).edgeTo(nodes.get(far)).isPresent()) return;
        Edge edge = nodes.get(near).connect(nodes.get(far), 1);
        edges.add(edge);
        ranks.added(edge);
    }

    private void removeAny() {
        Edge edge = edges.remove(random.nextInt(edges.size()));
        edge.near().disconnect(edge.far());
        ranks.removed(edge);
    }

    /** Nodes with nothing before them are taken away until there is none. */
    private boolean hasCycle() {
        List<Edge> left = new ArrayList<>(edges);
        while (left.removeIf(edge -> left.stream().noneMatch(other -> other.far() == edge.near()))) {}
        return !left.isEmpty();
    }
}
