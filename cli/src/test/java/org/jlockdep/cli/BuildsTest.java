package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jlockdep.dump.DumpedRun;
import org.junit.jupiter.api.Test;

class BuildsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static DumpedRun run(int pid, String build, Duration age) {
        return new DumpedRun.Builder()
                .process(pid, "host", NOW.minus(age).toEpochMilli())
                .ofBuild(build)
                .build();
    }

    private static List<String> lines(DumpedRun... runs) {
        return Builds.of(List.of(runs), NOW).lines();
    }

    @Test
    void one_build_is_one_line() {
        assertThat(lines(run(1, "ci-7", Duration.ofMinutes(5)), run(2, "ci-7", Duration.ofMinutes(3))))
                .containsExactly("read 2 runs of build ci-7, begun 5 minutes to 3 minutes ago");
    }

    @Test
    void older_builds_are_told_of_behind_newer_ones() {
        assertThat(lines(run(1, "ci-6", Duration.ofDays(3)), run(2, "ci-7", Duration.ofSeconds(1))))
                .hasSize(2)
                .first()
                .isEqualTo("read runs of 2 builds: 1 run of build ci-7, begun 1 second ago;"
                        + " 1 run of build ci-6, begun 3 days ago");
    }

    @Test
    void dumps_of_earlier_versions_have_no_build() {
        assertThat(lines(run(1, "", Duration.ofHours(5))))
                .containsExactly("read 1 run of no build that is known, begun 5 hours ago");
    }

    @Test
    void nor_may_they_know_when_they_began() {
        assertThat(lines(new DumpedRun.Builder().id("run 1 of a.jsonl").build()))
                .containsExactly("read 1 run of no build that is known, begun nobody knows when");
    }

    @Test
    void a_clock_that_goes_wrong_makes_no_age() {
        assertThat(lines(run(1, "a", Duration.ofSeconds(-30))))
                .containsExactly("read 1 run of build a, begun 0 seconds ago");
    }
}
