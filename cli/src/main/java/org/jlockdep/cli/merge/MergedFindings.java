package org.jlockdep.cli.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jlockdep.dump.DumpedFinding;
import org.jlockdep.dump.DumpedRun;

/** Of the findings with one fingerprint the one that ranks first, with the runs of all. */
final class MergedFindings {
    private static final Comparator<Ranked> FIRST = Comparator.comparing(
                    (Ranked ranked) -> ranked.finding.finding().prediction().level())
            .thenComparing(ranked -> ranked.finding.finding().sightings().count())
            .reversed()
            .thenComparing(ranked -> ranked.finding.run())
            .thenComparing(ranked -> ranked.content);

    private record Ranked(DumpedFinding finding, Hash content) {}

    private final Ranking ranking;
    private final Map<String, Ranked> byFingerprint = new HashMap<>();

    MergedFindings(Ranking ranking) {
        this.ranking = ranking;
    }

    void add(DumpedFinding finding) {
        byFingerprint.merge(
                finding.finding().fingerprint(), new Ranked(finding, ranking.finding(finding)), (one, other) -> {
                    Ranked first = FIRST.compare(one, other) <= 0 ? one : other;
                    TreeSet<DumpedRun> runs = new TreeSet<>(one.finding.runs());
                    runs.addAll(other.finding.runs());
                    return new Ranked(
                            new DumpedFinding(first.finding.run(), runs, first.finding.finding()), first.content);
                });
    }

    /** In a fixed order. */
    List<DumpedFinding> all() {
        return byFingerprint.values().stream()
                .map(Ranked::finding)
                .sorted(Comparator.comparing((DumpedFinding found) ->
                                found.finding().prediction().key())
                        .thenComparing(found -> found.finding().fingerprint()))
                .toList();
    }
}
