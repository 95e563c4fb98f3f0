package org.jlockdep.cli.format;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jlockdep.graph.Edge;
import org.jlockdep.graph.EdgeKind;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;

/**
 * An edge of the lock graph. Immutable.
 *
 * @param sites where the second lock was wanted, as they were seen
 * @param runs the names of the runs that it was seen in
 */
public record Dependency(
        LockClass from, LockClass to, Set<EdgeKind> kinds, List<StackTraceElement> sites, List<String> runs) {

    public Dependency {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        EnumSet<EdgeKind> copy = EnumSet.noneOf(EdgeKind.class);
        copy.addAll(kinds);
        kinds = Collections.unmodifiableSet(copy);
        sites = List.copyOf(sites);
        runs = List.copyOf(runs);
    }

    public static Dependency of(Edge edge, List<String> runs) {
        List<StackTraceElement> sites = edge.witnesses().stream()
                .map(Link::to)
                .map(wanted -> wanted.site())
                .distinct()
                .toList();
        return new Dependency(edge.from(), edge.to(), edge.kinds(), sites, runs);
    }
}
