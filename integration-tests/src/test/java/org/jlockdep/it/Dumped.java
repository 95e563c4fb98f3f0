package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Replay;
import org.jlockdep.graph.Budget;
import org.jlockdep.graph.Level;
import org.jlockdep.graph.Prediction;
import org.jlockdep.graph.Predictor;
import org.jlockdep.report.Finding;

/**
 * What one JVM left behind.
 *
 * @param told what it said itself, each finding at its last word
 * @param predicted what is found off line in what it learnt
 */
record Dumped(List<Finding> told, List<Prediction> predicted) {
    static Dumped read(Path dump) throws IOException {
        List<DumpedRun> runs;
        try (InputStream in = Files.newInputStream(dump)) {
            runs = new DumpReader(dump.toString(), in).runs();
        }
        Replay replay =
                new Replay(new Predictor(Budget.ofManyRuns(), runs.get(0).isStrict()), runs);
        try (InputStream in = Files.newInputStream(dump)) {
            assertThat(new DumpReader(dump.toString(), in).read(replay).lines()).isEmpty();
        }
        Map<String, Finding> told = new TreeMap<>();
        replay.told().forEach(found -> told.put(found.finding().prediction().key(), found.finding()));
        return new Dumped(List.copyOf(told.values()), List.copyOf(replay.predictions()));
    }

    Set<String> fingerprints() {
        return told.stream().map(Finding::fingerprint).collect(Collectors.toSet());
    }

    /** Of what can be found off line: cycles, and nestings of one class. */
    Set<String> levelsTold() {
        return levels(told.stream()
                .map(Finding::prediction)
                .filter(prediction -> prediction.rule() == Prediction.Rule.CIRCULAR
                        || prediction.rule() == Prediction.Rule.RECURSIVE));
    }

    Set<String> levelsPredicted() {
        return levels(predicted.stream());
    }

    private static Set<String> levels(Stream<Prediction> predictions) {
        return predictions
                .map(prediction -> prediction.level() + " " + prediction.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lock classes of each note that was counted, and not printed. */
    Set<Set<String>> locksOfNotes() {
        return told.stream()
                .map(Finding::prediction)
                .filter(prediction -> prediction.level() == Level.NOTE)
                .map(Dumped::locks)
                .collect(Collectors.toSet());
    }

    private static Set<String> locks(Prediction prediction) {
        return LockNames.asInSource(prediction.links().stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .map(hold -> hold.lockClass().name()));
    }
}
