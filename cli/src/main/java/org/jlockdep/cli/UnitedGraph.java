package org.jlockdep.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.cli.format.Dependency;
import org.jlockdep.dump.Replay;
import org.jlockdep.graph.Edge;
import org.jlockdep.graph.EdgeKind;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.LockGraph;

/** The lock graphs of all services as one, to be shown and not to be judged. Stateless. */
final class UnitedGraph {
    private static final char UNSEEN = '.';

    private UnitedGraph() {}

    static Map<LockClass, String> lockClasses(Collection<Replay> replays) {
        Map<LockClass, String> usage = new LinkedHashMap<>();
        for (Replay replay : replays) {
            LockGraph graph = replay.predictor().graph();
            graph.classes()
                    .forEach(lockClass -> usage.merge(lockClass, graph.usage(lockClass), UnitedGraph::unitedUsage));
        }
        return usage;
    }

    private static String unitedUsage(String one, String other) {
        StringBuilder united = new StringBuilder(one);
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) == UNSEEN) united.setCharAt(i, other.charAt(i));
        }
        return united.toString();
    }

    private record Ends(LockClass from, LockClass to) {}

    static List<Dependency> dependencies(Collection<Replay> replays) {
        Map<Ends, Dependency> dependencies = new LinkedHashMap<>();
        for (Replay replay : replays) {
            for (Edge edge : replay.predictor().graph().edges()) {
                dependencies.merge(
                        new Ends(edge.from(), edge.to()), dependency(edge, replay), UnitedGraph::unitedDependency);
            }
        }
        return new ArrayList<>(dependencies.values());
    }

    private static Dependency dependency(Edge edge, Replay replay) {
        List<String> runs = edge.witnesses().stream()
                .map(link -> replay.name(replay.run(link.acquisition().moment())))
                .distinct()
                .sorted()
                .toList();
        return Dependency.of(edge, runs);
    }

    private static Dependency unitedDependency(Dependency one, Dependency other) {
        Set<EdgeKind> kinds = EnumSet.copyOf(one.kinds());
        kinds.addAll(other.kinds());
        Set<StackTraceElement> sites = new LinkedHashSet<>(one.sites());
        sites.addAll(other.sites());
        Set<String> runs = new TreeSet<>(one.runs());
        runs.addAll(other.runs());
        return new Dependency(one.from(), one.to(), kinds, List.copyOf(sites), List.copyOf(runs));
    }
}
