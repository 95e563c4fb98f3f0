package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewbornLockTest {
    private final Execution execution = new Execution();
    private final Step pool = Step.write(TestLock.lock("Pool", 1));
    private final Step writer = Step.write(TestLock.lock("Writer", 2));

    private static Step writer(long instance) {
        return Step.write(TestLock.lock("Writer", instance));
    }

    @Test
    void notes_cycle_when_one_side_wants_what_it_has_just_made() {
        execution.wantNewborn("t", List.of(pool), writer);
        assertThat(execution.nest("u", writer, pool)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.reasons())
                    .containsExactly(
                            "the same two locks",
                            "two threads",
                            "no gate lock",
                            "Writer had just been made by the thread that wants it");
        });
    }

    @Test
    void raises_it_when_the_maker_takes_it_once_more() {
        execution.wantNewborn("t", List.of(pool), writer);
        execution.nest("u", writer, pool);
        assertThat(execution.nest("t", pool, writer))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void raises_it_however_many_newborn_ones_came_before() {
        execution.nest("u", writer, pool);
        for (int i = 3; i < 1_000; i++) {
            execution.wantNewborn("t" + i % 7, List.of(pool), writer(i));
        }
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.NOTE);
        assertThat(execution.nest("t", pool, writer))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void keeps_the_sighting_of_a_lock_that_others_can_have_among_any_number_of_newborn_ones() {
        for (int i = 3; i < 100; i++) {
            execution.nest("t" + i, pool, writer(i));
        }
        execution.nest("t", pool, writer);
        for (int i = 100; i < 1_000; i++) {
            execution.wantNewborn("v" + i, List.of(pool), writer(i));
        }
        execution.nest("u", writer, pool);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void notes_cycle_of_instances_when_each_inner_one_was_just_made() {
        execution.wantNewborn("t", List.of(writer), writer(3));
        execution.nest("u", writer(3), writer);
        assertThat(execution.findingsFrom(Level.WARNING)).isEmpty();
    }
}
