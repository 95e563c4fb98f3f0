package org.jlockdep.cli.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jlockdep.dump.DumpedFinding;

/**
 * Of one service's findings with one key the one that ranks first, with a sample of the runs of all. One sample takes all runs of its
 * finding: to unite two sets for each dump would cost the square of their number.
 */
final class MergedFindings {
    private final Map<Place, Told> byKey = new HashMap<>();

    /** The hash of everything that is said decides last: only of tellings by one run, so that few are hashed. */
    private final Comparator<DumpedFinding> first;

    MergedFindings(Ranking ranking) {
        this.first = Comparator.comparing(
                        (DumpedFinding told) -> told.finding().prediction().level())
                .thenComparing(told -> told.finding().prediction().isConfirmed())
                .thenComparing(told -> told.finding().sightings().count())
                .reversed()
                .thenComparing(DumpedFinding::run)
                .thenComparing(ranking::finding);
    }

    private record Place(String key, String service) implements Comparable<Place> {
        static Place of(DumpedFinding finding) {
            return new Place(finding.finding().prediction().key(), finding.run().service());
        }

        @Override
        public int compareTo(Place other) {
            int byKey = key.compareTo(other.key);
            return byKey != 0 ? byKey : service.compareTo(other.service);
        }
    }

    private static final class Told {
        DumpedFinding first;
        final RunSample runs = new RunSample();

        DumpedFinding finding() {
            return new DumpedFinding(first.run(), new HashSet<>(runs.runs()), first.finding());
        }
    }

    void add(DumpedFinding finding) {
        told(finding).runs.addAll(finding.runs());
    }

    void unite(MergedFindings other) {
        other.byKey.values().forEach(told -> told(told.first).runs.addAll(told.runs));
    }

    private Told told(DumpedFinding finding) {
        Told told = byKey.computeIfAbsent(Place.of(finding), key -> new Told());
        if (told.first == null || first.compare(finding, told.first) < 0) {
            told.first = finding;
        }
        return told;
    }

    /** In a fixed order. */
    List<DumpedFinding> all() {
        return byKey.values().stream()
                .map(Told::finding)
                .sorted(Comparator.comparing(Place::of))
                .toList();
    }
}
