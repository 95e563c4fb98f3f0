package org.jlockdep.cli.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;

/** Of the findings with one key the one that ranks first, with the runs of all. */
final class MergedFindings {
    private static final Comparator<Ranked> FIRST = Comparator.comparing(
                    (Ranked ranked) -> ranked.finding.finding().prediction().level())
            .thenComparing(ranked -> ranked.finding.finding().sightings().count())
            .reversed()
            .thenComparing(ranked -> ranked.finding.run())
            .thenComparing(ranked -> ranked.content);

    private record Ranked(DumpedFinding finding, Hash content) {}

    private final Map<String, Ranked> byKey = new HashMap<>();

    /** @param content of everything that the finding says, to choose between two that say it with equal weight */
    void add(DumpedFinding finding, Hash content) {
        add(finding.finding().prediction().key(), new Ranked(finding, content));
    }

    void unite(MergedFindings other) {
        other.byKey.forEach(this::add);
    }

    private void add(String key, Ranked ranked) {
        byKey.merge(key, ranked, MergedFindings::united);
    }

    private static Ranked united(Ranked one, Ranked other) {
        Ranked first = FIRST.compare(one, other) <= 0 ? one : other;
        TreeSet<DumpedRun> runs = new TreeSet<>(one.finding.runs());
        runs.addAll(other.finding.runs());
        return new Ranked(new DumpedFinding(first.finding.run(), runs, first.finding.finding()), first.content);
    }

    /** In a fixed order. */
    List<DumpedFinding> all() {
        return byKey.values().stream()
                .map(Ranked::finding)
                .sorted(Comparator.comparing(
                        (DumpedFinding found) -> found.finding().prediction().key()))
                .toList();
    }
}
