package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedThreadsTest {
    private final Execution execution = new Execution();
    private final Step a = Step.write(TestLock.lock("A", 1));
    private final Step b = Step.write(TestLock.lock("B", 2));
    private final Segment setup = new Segment(1);
    private final Segment worker = new Segment(2, setup);
    private final Segment meanwhile = new Segment(3, setup);
    private final Segment teardown = new Segment(4, worker, meanwhile);

    @Test
    void notes_cycle_of_what_came_before_a_thread_was_started_and_what_it_did() {
        execution.nest("main", setup, a, b);
        assertThat(execution.nest("worker", worker, b, a)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.reasons())
                    .containsExactly(
                            "the same two locks", "two threads", "no gate lock", "ordered by Thread.start or join");
        });
    }

    @Test
    void notes_cycle_of_what_a_thread_did_and_what_came_after_it_was_joined() {
        execution.nest("worker", worker, b, a);
        execution.nest("main", teardown, a, b);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.NOTE);
    }

    @Test
    void reports_cycle_of_what_a_thread_did_and_what_its_starter_did_meanwhile() {
        execution.nest("worker", worker, b, a);
        execution.nest("main", meanwhile, a, b);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void raises_it_when_one_side_is_seen_again_in_a_segment_that_overlaps() {
        execution.nest("main", setup, a, b);
        execution.nest("worker", worker, b, a);
        assertThat(execution.nest("main", teardown, a, b)).isEmpty();
        assertThat(execution.nest("main", meanwhile, a, b))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void reports_cycle_when_the_place_of_one_side_in_the_order_is_not_known() {
        execution.nest("main", setup, a, b);
        execution.nest("worker", b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void takes_the_order_of_one_thread_for_no_proof() {
        execution.nest("main", setup, a, b);
        execution.nest("main", teardown, b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.WARNING);
    }

    @Test
    void knows_the_order_of_two_runs_by_no_segment() {
        Acquisition here = execution.acquisition("main", List.of(a), b);
        Acquisition there = execution.acquisition("worker", List.of(b), a);
        execution.predictor().observe(new Acquisition(here.moment().in(setup).ofRun("1"), here.held(), here.wanted()));
        assertThat(execution
                        .predictor()
                        .observe(new Acquisition(there.moment().in(worker).ofRun("2"), there.held(), there.wanted())))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void keeps_the_sighting_that_overlaps_among_any_number_of_ordered_ones() {
        Segment last = setup;
        execution.nest("other", new Segment(9), a, b);
        for (int number = 10; number < 1_000; number++) {
            last = new Segment(number, last);
            execution.nest("main", last, a, b);
        }
        execution.nest("worker", new Segment(1_000, last), b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void keeps_the_thread_of_another_past_among_any_number_that_were_started_together() {
        execution.nest("first", new Segment(5), a, b);
        execution.nest("other", new Segment(6, meanwhile), a, b);
        Segment[] joined = new Segment[100];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = new Segment(10 + i, setup);
            execution.nest("worker" + i, joined[i], a, b);
        }
        Segment[] all = Arrays.copyOf(joined, joined.length + 1);
        all[joined.length] = new Segment(5);
        execution.nest("main", new Segment(1_000, all), b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void keeps_the_one_thread_that_is_not_joined_among_a_hundred_that_do_the_same() {
        Segment[] joined = new Segment[100];
        for (int i = 0; i < joined.length; i++) {
            if (i == 30) {
                execution.nest("other", new Segment(500, setup), a, b);
            }
            joined[i] = new Segment(10 + i, setup);
            execution.nest("worker" + i, joined[i], a, b);
        }
        execution.nest("main", new Segment(1_000, joined), b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }
}
