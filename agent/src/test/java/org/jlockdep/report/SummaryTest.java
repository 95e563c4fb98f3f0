package org.jlockdep.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void nothing_found_is_said_as_well() {
        assertThat(new Summary(0, 0, 0, 0, 0))
                .hasToString("jlockdep: 0 lock classes, 0 dependencies, 0 errors, 0 warnings, 0 notes");
    }

    @Test
    void one_of_each_is_singular() {
        assertThat(new Summary(1, 1, 1, 1, 1))
                .hasToString("jlockdep: 1 lock class, 1 dependency, 1 error, 1 warning, 1 note");
    }

    @Test
    void what_did_not_happen_is_not_mentioned() {
        Summary summary = new Summary(12, 7, 1, 0, 2);

        assertThat(summary.withSuppressed(0)
                        .withGrouped(0)
                        .withHeldBack(0)
                        .withDeferred(0)
                        .withDropped(0, 0, 0)
                        .withFailedHooks(0)
                        .withUntransformed(0))
                .hasToString(summary.toString());
    }

    @Test
    void what_weakens_the_run_follows_behind_semicolons() {
        assertThat(new Summary(12, 7, 1, 0, 2).withDeferred(3).withUntransformed(2))
                .hasToString("jlockdep: 12 lock classes, 7 dependencies, 1 error, 0 warnings, 2 notes"
                        + "; 3 events deferred; 2 classes not transformed");
    }

    @Test
    void the_tail_has_singulars_too() {
        assertThat(new Summary(2, 0, 0, 0, 0)
                        .withSuppressed(1)
                        .withDeferred(1)
                        .withDropped(1, 0, 1)
                        .withFailedHooks(1)
                        .withUntransformed(1))
                .asString()
                .endsWith(
                        "; 1 finding suppressed; 1 event deferred; no room for 1 chain of locks, 1 sighting of a dependency: a deadlock may be missed for it; 1 hook failed"
                                + "; 1 class not transformed");
    }
}
