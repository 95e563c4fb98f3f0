package org.jlockdep.cli.format;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.graph.LockClass;
import org.jlockdep.names.Glob;

/**
 * Which part of the lock graph is drawn: the locks of findings, or those that the user names, and their neighbours. Of
 * thousands of locks nobody can read more. Immutable.
 *
 * @param focus a pattern for names; empty for the locks of findings
 * @param depth how many dependencies away from these a lock may be
 */
public record GraphView(Optional<String> focus, int depth) {
    private static final String EVERYTHING = "*";

    public GraphView {
        Objects.requireNonNull(focus);
    }

    public static GraphView ofFindings() {
        return new GraphView(Optional.empty(), 0);
    }

    public static GraphView ofEverything() {
        return new GraphView(Optional.of(EVERYTHING), 0);
    }

    /**
     * @param found the arrows of findings
     * @param all these, and all other ones
     */
    Set<LockClass> locks(Report report, Iterable<Cycles.Arrow> found, Collection<Cycles.Arrow> all) {
        Set<LockClass> chosen = focus.isEmpty() ? ends(found) : named(report, all);
        for (int i = 0; i < depth; i++) {
            Set<LockClass> before = Set.copyOf(chosen);
            for (Cycles.Arrow arrow : all) {
                if (before.contains(arrow.from())) chosen.add(arrow.to());
                if (before.contains(arrow.to())) chosen.add(arrow.from());
            }
        }
        return chosen;
    }

    private Set<LockClass> named(Report report, Collection<Cycles.Arrow> all) {
        Glob pattern = new Glob(focus.orElseThrow());
        Set<LockClass> known = ends(all);
        known.addAll(report.lockClasses().keySet());
        known.removeIf(lock -> !pattern.matches(lock.name()));
        return known;
    }

    private static Set<LockClass> ends(Iterable<Cycles.Arrow> arrows) {
        Set<LockClass> locks = new TreeSet<>();
        for (Cycles.Arrow arrow : arrows) {
            locks.add(arrow.from());
            locks.add(arrow.to());
        }
        return locks;
    }
}
