package org.jlockdep.cli.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jlockdep.cli.SampleDumps;
import org.jlockdep.dump.DumpedRun;
import org.junit.jupiter.api.Test;

/** A sample of runs is a semilattice: what goes in is in, whatever the order, the grouping and the repetition. */
final class RunSampleTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_221_206L);

    private final Random random = new Random(SEED);

    private static List<DumpedRun> runs(int from, int to) {
        return IntStream.range(from, to).mapToObj(SampleDumps::run).toList();
    }

    private static RunSample sample(List<DumpedRun> runs) {
        RunSample sample = new RunSample();
        sample.addAll(runs);
        return sample;
    }

    private static RunSample united(RunSample one, RunSample other) {
        RunSample united = new RunSample();
        united.addAll(one);
        united.addAll(other);
        return united;
    }

    private RunSample anySample() {
        int from = random.nextInt(5_000);
        return sample(runs(from, from + 1 + random.nextInt(3_000)));
    }

    private static void assertSame(RunSample one, RunSample other) {
        assertThat(one.runs()).as("seed %d", SEED).isEqualTo(other.runs());
        assertThat(one.count()).as("seed %d", SEED).isEqualTo(other.count());
    }

    @Test
    void uniting_is_commutative() {
        for (int i = 0; i < 50; i++) {
            RunSample one = anySample();
            RunSample other = anySample();
            assertSame(united(one, other), united(other, one));
        }
    }

    @Test
    void uniting_is_associative() {
        for (int i = 0; i < 50; i++) {
            RunSample one = anySample();
            RunSample other = anySample();
            RunSample third = anySample();
            assertSame(united(united(one, other), third), united(one, united(other, third)));
        }
    }

    @Test
    void uniting_is_idempotent() {
        for (int i = 0; i < 50; i++) {
            RunSample one = anySample();
            assertSame(united(one, one), one);
        }
    }

    @Test
    void a_sample_of_samples_is_the_sample_of_all_runs_in_any_order() {
        List<DumpedRun> shuffled = new ArrayList<>(runs(0, 6_000));
        Collections.shuffle(shuffled, random);
        RunSample parts = united(sample(shuffled.subList(0, 1_500)), sample(shuffled.subList(1_000, 6_000)));
        assertSame(parts, sample(runs(0, 6_000)));
    }

    @Test
    void up_to_the_limit_all_runs_stay_and_are_counted() {
        RunSample sample = sample(runs(0, RunSample.LIMIT - 1));
        assertThat(sample.runs()).containsExactlyInAnyOrderElementsOf(runs(0, RunSample.LIMIT - 1));
        assertThat(sample.count()).isEqualTo(RunSample.LIMIT - 1);
    }

    @Test
    void beyond_the_limit_the_last_hash_tells_how_many_there_were() {
        for (int number : new int[] {5_000, 50_000, 200_000}) {
            RunSample sample = sample(runs(0, number));
            assertThat(sample.runs()).hasSize(RunSample.LIMIT);
            assertThat((double) sample.count()).isCloseTo(number, within(0.1 * number));
        }
    }
}
