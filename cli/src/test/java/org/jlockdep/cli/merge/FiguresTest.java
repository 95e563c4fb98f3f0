package org.jlockdep.cli.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jlockdep.cli.SampleDumps;
import org.jlockdep.dump.DumpedRun;
import org.junit.jupiter.api.Test;

/** Figures of distinct runs, of which no more are kept than a sum needs. */
final class FiguresTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_221_206L);

    private final Random random = new Random(SEED);

    private static Figures united(Figures... parts) {
        Figures united = new Figures();
        for (Figures part : parts) united.unite(part);
        return united;
    }

    /** One run in different dumps has counted more in the later one. */
    private Figures anyFigures() {
        Figures figures = new Figures();
        int from = random.nextInt(6_000);
        int most = 1 + random.nextInt(3);
        for (int pid = from; pid < from + 5_000; pid++) {
            figures.add(SampleDumps.run(pid), Map.of("events", (long) (pid % 97 * most), "hookErrors", 0L));
        }
        return figures;
    }

    private static void assertSame(Figures one, Figures other) {
        assertThat(one.byRun()).as("seed %d", SEED).isEqualTo(other.byRun());
        assertThat(one.sums()).as("seed %d", SEED).isEqualTo(other.sums());
    }

    @Test
    void uniting_is_commutative_associative_and_idempotent() {
        for (int i = 0; i < 10; i++) {
            Figures one = anyFigures();
            Figures other = anyFigures();
            Figures third = anyFigures();
            assertSame(united(one, other), united(other, one));
            assertSame(united(united(one, other), third), united(one, united(other, third)));
            assertSame(united(one, one), one);
        }
    }

    @Test
    void up_to_the_limit_sums_are_exact_and_each_run_counts_once() {
        Figures figures = new Figures();
        for (int pid = 0; pid < Figures.LIMIT - 1; pid++) {
            figures.add(SampleDumps.run(pid), Map.of("events", 3L));
            figures.add(SampleDumps.run(pid), Map.of("events", 7L));
        }
        assertThat(figures.areFolded()).isFalse();
        assertThat(figures.sums()).isEqualTo(Map.of("events", 7L * (Figures.LIMIT - 1)));
    }

    @Test
    void beyond_the_limit_sums_are_close_and_what_few_have_counted_is_kept_whole() {
        Figures figures = new Figures();
        long sum = 0;
        for (int pid = 0; pid < 50_000; pid++) {
            long events = 1 + pid % 1_000;
            sum += events;
            figures.add(SampleDumps.run(pid), Map.of("events", events, "hookErrors", pid % 500 == 0 ? 2L : 0L));
        }
        assertThat(figures.areFolded()).isTrue();
        assertThat((double) figures.sums().get("events")).isCloseTo(sum, within(0.05 * sum));
        assertThat(figures.sums()).containsEntry("hookErrors", 200L);
    }

    /** Whoever picks one service out of what all have counted must not find less than it has counted. */
    @Test
    void a_service_keeps_as_many_beside_others_as_alone() {
        Figures alone = new Figures();
        Figures all = new Figures();
        for (int pid = 0; pid < 50_000; pid++) {
            String service = pid % 10 == 0 ? "small" : "large";
            DumpedRun run = new DumpedRun.Builder()
                    .process(pid, "host", pid)
                    .labelled(service, "", "")
                    .build();
            Map<String, Long> values = Map.of("events", 1L + pid % 997);
            all.add(run, values);
            if (service.equals("small")) alone.add(run, values);
        }
        Figures picked = new Figures();
        all.byRun().forEach((run, values) -> {
            if (run.service().equals("small")) picked.add(run, new TreeMap<>(values));
        });
        assertSame(picked, alone);
    }
}
