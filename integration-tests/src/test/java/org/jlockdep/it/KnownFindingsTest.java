package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;

/** What a baseline knows it knows in the next run as well, whichever method comes first there, on whatever threads. */
final class KnownFindingsTest {
    private static final List<String> METHODS = List.of("quote", "update", "print", "close");
    private static final long SEED = 20_240_607;

    @TempDir
    Path folder;

    @EveryJdk(slow = true)
    void no_order_of_the_same_nestings_makes_another_finding(Jdk jdk) {
        Path baseline = folder.resolve("baseline.txt");
        Set<String> fingerprints = new TreeSet<>(fingerprints(play(jdk, METHODS)));
        assertThat(check("--baseline=" + baseline, "--write-baseline").exitCode())
                .isZero();

        Random random = new Random(SEED);
        List<String> order = new ArrayList<>(METHODS);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(order, random);
            fingerprints.addAll(fingerprints(play(jdk, order)));
            assertKnown(baseline, order);
        }
        List<String> fewer = List.of("print+quote", "update", "close");
        fingerprints.addAll(fingerprints(play(jdk, fewer)));
        assertKnown(baseline, fewer);
        assertThat(fingerprints).hasSize(1);
    }

    private AgentRun play(Jdk jdk, List<String> order) {
        return AgentProcess.on(jdk)
                .light()
                .agent("dump='" + folder.resolve("run.jsonl") + "'")
                .main("programs.ManyNestings", order.toArray(new String[0]))
                .run();
    }

    private static List<String> fingerprints(AgentRun run) {
        List<String> fingerprints =
                run.reports().stream().map(Report::fingerprint).toList();
        assertThat(fingerprints).as("%s", run).hasSize(1);
        return fingerprints;
    }

    private void assertKnown(Path baseline, List<String> order) {
        AgentRun check = check("--baseline=" + baseline);
        assertThat(check.exitCode()).as("%s: %s", order, check).isZero();
    }

    private AgentRun check(String... options) {
        List<String> words =
                new ArrayList<>(List.of("check", folder.resolve("run.jsonl").toString()));
        words.addAll(List.of(options));
        return new CommandLine().run(words);
    }
}
