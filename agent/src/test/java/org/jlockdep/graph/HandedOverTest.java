package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HandedOverTest {
    private final Execution execution = new Execution();
    private final Step a = Step.write(TestLock.lock("A", 1));
    private final Step b = Step.write(TestLock.lock("B", 2));
    private final Segment before = new Segment(1);
    private final Segment after = new Segment(2).given("the end of task Job", List.of(before));

    @Test
    void notes_cycle_of_what_came_before_a_hand_over_and_what_came_after_it() {
        execution.nest("giver", before, a, b);
        assertThat(execution.nest("taker", after, b, a)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.doubts()).containsExactly(Doubt.HANDED_OVER);
            assertThat(finding.reasons())
                    .containsExactly(
                            "the same two locks",
                            "two threads",
                            "no gate lock",
                            "ordered by a hand-over in every sighting: the end of task Job");
        });
    }

    @Test
    void raises_it_when_one_side_is_seen_again_where_nothing_was_handed_over() {
        execution.nest("giver", before, a, b);
        execution.nest("taker", after, b, a);
        assertThat(execution.nest("giver", new Segment(3, before), a, b))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void does_not_take_the_order_in_which_tests_are_run_for_the_programs() {
        execution.nestInTest("pays()", "giver", before, a, b);
        assertThat(execution.nestInTest("audits()", "taker", after, b, a))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
        Execution oneTest = new Execution();
        oneTest.nestInTest("pays()", "giver", before, a, b);
        assertThat(oneTest.nestInTest("pays()", "taker", after, b, a))
                .extracting(Prediction::level)
                .containsExactly(Level.NOTE);
    }

    @Test
    void follows_hand_overs_over_other_threads_and_their_starts_and_ends() {
        Segment started = new Segment(3, after);
        Segment last = new Segment(4).given("CountDownLatch.await", List.of(started));
        assertThat(before.handedOverTo(last)).contains("the end of task Job");
        assertThat(before.isBefore(last)).isFalse();
        assertThat(last.handedOverTo(before)).isEmpty();
    }

    @Test
    void does_not_take_what_a_thread_did_before_it_took_whatever_came_for_an_order() {
        Segment taken = new Segment(3, before)
                .given("BlockingQueue.take", List.of(new Segment(2)))
                .loose();
        Segment last = new Segment(4).given("CountDownLatch.await", List.of(taken));
        assertThat(taken.handedOverTo(last)).contains("CountDownLatch.await");
        assertThat(before.handedOverTo(last)).isEmpty();
        assertThat(before.isBefore(new Segment(5, taken))).as("who joins it").isTrue();
    }

    @Test
    void takes_two_tasks_of_one_worker_for_two_and_one_of_them_for_one() {
        execution.nest("worker", before.ofTask(1), a, b);
        execution.nest("worker", new Segment(2, before).ofTask(1), b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.WARNING);
        Execution two = new Execution();
        two.nest("worker", before.ofTask(1), a, b);
        two.nest("worker", after.ofTask(2), b, a);
        assertThat(two.findings()).extracting(Prediction::level).containsExactly(Level.NOTE);
    }

    @Test
    void reports_what_is_seen_more_often_than_there_is_room_for() {
        execution.nest("taker", new Segment(1_000).given("the end of task Job", List.of(last(200))), b, a);
        for (int number = 1; number <= 100; number++) {
            execution.nest("giver", last(number), a, b);
        }
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.NOTE);
        for (int number = 101; number <= 200; number++) {
            execution.nest("giver", last(number), a, b);
        }
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    private static Segment last(int number) {
        Segment last = new Segment(1);
        for (int i = 2; i <= number; i++) {
            last = new Segment(i, last);
        }
        return last;
    }
}
