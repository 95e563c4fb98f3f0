package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The yardstick for false reports: lockdep's own rule, by plain enumeration. Any strong cycle of lock classes is a
 * deadlock, whoever the threads, whatever else they hold; reads block once there is a writer.
 */
final class LockdepRule {
    private record Dependency(LockClass from, boolean shared, LockClass to, boolean recursive) {}

    private final Set<Dependency> dependencies = new HashSet<>();

    private LockdepRule(Program program) {
        Set<LockClass> written = new HashSet<>();
        List<Program.Sighting> sightings = program.sightings();
        for (Program.Sighting sighting : sightings) {
            if (sighting.wanted().mode() == Mode.EXCLUSIVE && sighting.wanted().attempt() != Attempt.TRY) {
                written.add(sighting.wanted().lockClass());
            }
        }
        sightings.forEach(sighting -> add(sighting, written));
    }

    private void add(Program.Sighting sighting, Set<LockClass> written) {
        Step wanted = sighting.wanted();
        boolean recursive = wanted.mode() == Mode.SHARED && !written.contains(wanted.lockClass());
        for (Step held : wanted.attempt() == Attempt.TRY ? List.<Step>of() : sighting.held()) {
            dependencies.add(
                    new Dependency(held.lockClass(), held.mode() == Mode.SHARED, wanted.lockClass(), recursive));
        }
    }

    static boolean reports(Program program) {
        LockdepRule rule = new LockdepRule(program);
        return rule.dependencies.stream().anyMatch(first -> rule.closes(List.of(first)));
    }

    private boolean closes(List<Dependency> path) {
        Dependency first = path.get(0);
        Dependency last = path.get(path.size() - 1);
        if (last.to.equals(first.from)) {
            return follows(last, first);
        }
        return dependencies.stream()
                .filter(next -> next.from.equals(last.to) && follows(last, next))
                .filter(next -> path.stream().noneMatch(known -> known.from.equals(next.from)))
                .anyMatch(next -> closes(extended(path, next)));
    }

    private static boolean follows(Dependency one, Dependency next) {
        return !(one.recursive && next.shared);
    }

    private static List<Dependency> extended(List<Dependency> path, Dependency next) {
        List<Dependency> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }
}
