package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarvationTest {
    private static final LockClass POOL = new LockClass("Pool", LockKind.SEMAPHORE);
    private static final StackTraceElement SITE = new StackTraceElement("Job", "run", "Job.java", 1);

    private final Starvation starvation = new Starvation();

    private static Hold permits(int taken, int all, Attempt attempt) {
        return new Hold(POOL, "Semaphore", 1, Mode.SHARED, attempt, SITE).of(new Permits(taken, all));
    }

    private static Hold gate(long instance) {
        LockClass lockClass = new LockClass("Gate" + instance, LockKind.MONITOR);
        return new Hold(lockClass, "Object", instance, Mode.EXCLUSIVE, Attempt.BLOCKING, SITE);
    }

    private boolean add(int thread, int had, int more, int all) {
        return add(thread, List.of(permits(had, all, Attempt.BLOCKING)), permits(more, all, Attempt.BLOCKING));
    }

    private boolean add(int thread, List<Hold> held, Hold wanted) {
        Moment moment = new Moment("worker", thread, 0);
        return starvation.add(new Link(new Acquisition(moment, held, wanted, SITE), held.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1, 2", "3, 1, 2, 2", "4, 2, 1, 2", "4, 1, 1, 4", "10, 3, 2, 3", "100, 1, 1, 100"})
    void as_many_threads_as_leave_too_little(int all, int had, int more, long threads) {
        assertThat(new Permits(had, all).threadsThatStarve(new Permits(more, all)))
                .isEqualTo(threads);
    }

    @Test
    void one_thread_of_two_is_a_warning_as_everywhere() {
        add(1, 1, 1, 2);
        assertThat(starvation.level()).isEqualTo(Level.WARNING);
        assertThat(starvation.reasons())
                .containsExactly(
                        "the same semaphore",
                        "needs two threads that each have one of the two permits of Pool and want one more",
                        "seen in one thread");
    }

    @Test
    void fewer_threads_than_three_is_a_note_until_the_third_comes() {
        add(1, 1, 1, 3);
        add(2, 1, 1, 3);
        assertThat(starvation.level()).isEqualTo(Level.NOTE);
        add(3, 1, 1, 3);
        assertThat(starvation.level()).isEqualTo(Level.WARNING);
        assertThat(starvation.reasons()).contains("seen in three threads");
    }

    @Test
    void who_wants_most_at_once_needs_the_fewest() {
        add(1, 1, 1, 4);
        add(2, 2, 2, 4);
        assertThat(starvation.level()).isEqualTo(Level.WARNING);
        assertThat(starvation.worst().to().permits().get().taken()).isEqualTo(2);
    }

    @Test
    void a_lock_that_all_hold_around_lets_one_in_at_a_time() {
        Hold wanted = permits(1, 2, Attempt.BLOCKING);
        add(1, List.of(gate(7), gate(8), wanted), wanted);
        add(2, List.of(gate(8), gate(9), wanted), wanted);
        assertThat(starvation.level()).isEqualTo(Level.NOTE);
        assertThat(starvation.reasons()).contains("guarded by gate lock Gate8");
        add(3, List.of(gate(9), wanted), wanted);
        assertThat(starvation.level()).isEqualTo(Level.WARNING);
    }

    @Test
    void who_gives_up_after_a_while_starves_nobody() {
        Hold had = permits(1, 2, Attempt.BLOCKING);
        add(1, List.of(had), permits(1, 2, Attempt.TIMED));
        assertThat(starvation.level()).isEqualTo(Level.NOTE);
        assertThat(starvation.reasons()).contains("ends when the timed attempt on Pool expires");
        add(1, List.of(had), had);
        assertThat(starvation.level()).isEqualTo(Level.WARNING);
    }

    @Test
    void the_same_thread_once_more_says_nothing_new() {
        assertThat(add(1, 1, 1, 2)).isTrue();
        assertThat(add(1, 1, 1, 2)).isFalse();
        assertThat(add(2, 1, 1, 2)).isTrue();
    }
}
