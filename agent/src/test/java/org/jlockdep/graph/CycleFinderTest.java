package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against plain enumeration, on random small graphs. */
class CycleFinderTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 1_064L);
    private static final int NODES = 6;

    private final Random random = new Random(SEED);
    private final CycleFinder finder = new CycleFinder(10_000);

    @Test
    void finds_all_strong_cycles_through_an_edge_and_no_other_the_shortest_first() {
        int cycles = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Edge> edges = randomGraph();
            Edge closing = edges.get(random.nextInt(edges.size()));
            List<List<Edge>> found = new ArrayList<>();
            finder.search(closing, found::add);
            Set<List<Edge>> expected = new HashSet<>();
            enumerate(new ArrayList<>(List.of(closing)), edges, expected);
            assertThat(found)
                    .as("seed %d: %s in %s", SEED, closing, edges)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found).extracting(List::size).isSorted();
            cycles += found.size();
        }
        System.out.println("cycle finder: 2000 graphs, " + cycles + " strong cycles, all found");
    }

    @Test
    void stops_when_enough_is_found() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            edges.addAll(randomGraph());
        }
        for (Edge edge : edges) {
            List<List<Edge>> found = new ArrayList<>();
            finder.search(edge, cycle -> !found.add(cycle));
            assertThat(found).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** Each node is written to or not; each edge has one or two kinds. */
    private List<Edge> randomGraph() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            ClassUsage usage = new ClassUsage(new LockClass("L" + i, LockKind.READ_WRITE));
            if (random.nextInt(4) == 0) {
                usage.noteWriter();
            }
            nodes.add(new Node(usage));
        }
        List<Edge> edges = new ArrayList<>();
        for (Node from : nodes) {
            for (Node to : nodes) {
                if (from != to && random.nextInt(5) < 2) {
                    edges.add(randomEdge(from, to));
                }
            }
        }
        return edges.isEmpty() ? randomGraph() : edges;
    }

    private Edge randomEdge(Node from, Node to) {
        Edge edge = from.connect(to, 32);
        for (int kinds = 1 + random.nextInt(2); kinds > 0; kinds--) {
            Hold held = randomHold(from);
            Acquisition acquisition = new Acquisition(new Moment("t", 1, 0), List.of(held), randomHold(to));
            edge.add(new Witness(new Link(acquisition, 0), ExclusiveHolds.of(List.of(held))));
        }
        return edge;
    }

    private Hold randomHold(Node node) {
        Mode mode = random.nextInt(3) == 0 ? Mode.EXCLUSIVE : Mode.SHARED;
        LockClass lockClass = node.usage().lockClass();
        return new Step(lockClass, lockClass.name().charAt(1), mode, Attempt.BLOCKING).hold();
    }

    private static void enumerate(List<Edge> path, List<Edge> edges, Set<List<Edge>> expected) {
        Edge last = path.get(path.size() - 1);
        if (last.far() == path.get(0).near()) {
            if (isStrong(path, new ArrayList<>())) {
                expected.add(new ArrayList<>(path));
            }
            return;
        }
        for (Edge edge : edges) {
            if (edge.near() == last.far() && path.stream().noneMatch(known -> known.near() == edge.near())) {
                path.add(edge);
                enumerate(path, edges, expected);
                path.remove(path.size() - 1);
            }
        }
    }

    /** Is there a choice of one kind for each edge that is strong all the way round? */
    private static boolean isStrong(List<Edge> cycle, List<EdgeKind> chosen) {
        if (chosen.size() == cycle.size()) {
            return isStrong(chosen);
        }
        for (EdgeKind kind : cycle.get(chosen.size()).kinds()) {
            List<EdgeKind> more = new ArrayList<>(chosen);
            more.add(kind);
            if (isStrong(cycle, more)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStrong(List<EdgeKind> kinds) {
        for (int i = 0; i < kinds.size(); i++) {
            String both =
                    kinds.get(i).name() + kinds.get((i + 1) % kinds.size()).name();
            if (both.substring(1).startsWith("RS")) {
                return false;
            }
        }
        return true;
    }
}
