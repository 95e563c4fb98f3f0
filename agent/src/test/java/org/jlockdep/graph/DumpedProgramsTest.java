package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jlockdep.dump.DumpReader;
import org.jlockdep.dump.DumpWriter;
import org.jlockdep.dump.DumpedRun;
import org.jlockdep.dump.Journal;
import org.jlockdep.dump.Replay;
import org.jlockdep.report.Finding;
import org.junit.jupiter.api.Test;

/** Off line the same is found as on line, whatever the program. */
class DumpedProgramsTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_221_206L);
    private static final DumpedRun RUN = new DumpedRun.Builder().id("test").build();

    private final Random random = new Random(SEED);

    @Test
    void a_dump_gives_the_findings_of_its_run() throws IOException {
        int compared = 0;
        for (int i = 0; i < 2_000; i++) {
            Program program = Program.random(random, locks(4, 1 + random.nextInt(4)), 2 + random.nextInt(3))
                    .withBirth();
            Journal journal = new Journal();
            Execution execution = new Execution();
            program.sightings().forEach(sighting -> play(sighting, execution, journal));

            Replay replay = replay(journal);

            assertThat(texts(replay.predictions()))
                    .as("seed %d: %s", SEED, program)
                    .isEqualTo(texts(execution.findings()));
            assertThat(replay.told())
                    .as("seed %d: %s", SEED, program)
                    .extracting(told -> text(told.finding().prediction()))
                    .isEqualTo(execution.told().stream()
                            .map(DumpedProgramsTest::text)
                            .toList());
            compared += replay.predictions().size();
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static void play(Program.Sighting sighting, Execution execution, Journal journal) {
        long before = execution.predictor().news();
        int toldBefore = execution.told().size();
        sighting.play(execution);
        if (execution.predictor().news() != before && sighting.held().isEmpty()) {
            journal.sawWriter(sighting.wanted().lockClass());
        } else if (execution.predictor().news() != before) {
            Acquisition seen = execution.acquisition(sighting.thread(), sighting.held(), sighting.wanted());
            journal.learned(sighting.newborn() ? seen.ofNewborn() : seen);
        }
        List<Prediction> told = execution.told();
        told.subList(toldBefore, told.size())
                .forEach(prediction -> journal.found(new Finding(prediction, Map.of(), 0)));
    }

    private static Replay replay(Journal journal) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(out)) {
            journal.write(RUN, 0, Integer.MAX_VALUE, writer);
        }
        Replay replay = new Replay(new Predictor(Budget.ofManyRuns(), false), List.of(RUN));
        new DumpReader("test", new ByteArrayInputStream(out.toByteArray())).read(replay);
        return replay;
    }

    private static Set<String> texts(Collection<Prediction> predictions) {
        Set<String> texts = new TreeSet<>();
        predictions.forEach(prediction -> texts.add(text(prediction)));
        return texts;
    }

    private static String text(Prediction prediction) {
        return new Finding(prediction, Map.of(), 0).fingerprint() + " " + prediction;
    }

    private List<TestLock> locks(int count, int classes) {
        List<TestLock> locks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = String.valueOf((char) ('A' + i % classes));
            locks.add(i % classes % 2 == 0 ? TestLock.rw(name, i + 1) : TestLock.lock(name, i + 1));
        }
        return locks;
    }
}
