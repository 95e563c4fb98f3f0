package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventCycleTest {
    private static final StackTraceElement SITE = new StackTraceElement("Test", "test", "Test.java", 1);

    private final Predictor predictor = new Predictor(Budget.standard(), false);
    private final Hold lock = lock(1);
    private final Hold end = event(7, Attempt.INTERRUPTIBLE);
    private long clock;

    @Test
    void an_event_that_its_own_worker_owes_is_as_sure_as_a_lock() {
        waits("user", lock, end);
        assertThat(owes("worker", end, "task", lock))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void the_evidence_names_who_signals() {
        waits("user", lock, end);
        assertThat(owes("worker", end, "task", lock).get(0).reasons())
                .containsExactly(
                        "the same two locks and events",
                        "two threads",
                        "no gate lock",
                        "signaller: the task's own worker",
                        "the wait for Job.end can be interrupted");
    }

    @Test
    void another_lock_of_the_class_is_a_warning() {
        waits("user", lock, end);
        assertThat(owes("worker", end, "task", lock(2)))
                .extracting(Prediction::level)
                .containsExactly(Level.WARNING);
    }

    @Test
    void another_event_of_the_class_is_a_note() {
        waits("user", lock, event(8, Attempt.INTERRUPTIBLE));
        assertThat(owes("worker", end, "task", lock))
                .extracting(Prediction::level)
                .containsExactly(Level.NOTE);
    }

    @Test
    void a_wait_that_ends_by_itself_is_a_warning() {
        waits("user", lock, event(7, Attempt.TIMED));
        assertThat(owes("worker", end, "task", lock))
                .extracting(Prediction::level)
                .containsExactly(Level.WARNING);
    }

    @Test
    void what_was_there_before_the_wait_is_a_warning() {
        waits("user", lock, event(7, Attempt.PASSED));
        List<Prediction> told = owes("worker", end, "task", lock);
        assertThat(told).extracting(Prediction::level).containsExactly(Level.WARNING);
        assertThat(told.get(0).doubts()).containsExactly(Doubt.PASSED);
    }

    @Test
    void a_wait_that_comes_first_makes_an_error_of_it() {
        waits("user", lock, event(7, Attempt.PASSED));
        owes("worker", end, "task", lock);
        assertThat(waits("user", lock, end)).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void who_signals_by_habit_is_a_warning() {
        waits("user", lock, end);
        List<Prediction> told = owes("worker", end, "3/3", lock);
        assertThat(told).extracting(Prediction::level).containsExactly(Level.WARNING);
        assertThat(told.get(0).reasons()).contains("signaller: 3 of 3 signals");
    }

    @Test
    void one_thread_that_waits_and_signals_is_a_note() {
        waits("user", lock, end);
        assertThat(owes("user", end, "task", lock))
                .extracting(Prediction::level)
                .containsExactly(Level.NOTE);
    }

    @Test
    void an_event_keeps_nobody_out() {
        Hold inner = new Hold(new LockClass("B", LockKind.LOCK), "B", 3, Mode.EXCLUSIVE, Attempt.BLOCKING, SITE);
        Hold owed = end.signalledBy(Signaller.of("task").get());
        predictor.observe(new Acquisition(moment("t"), List.of(owed, lock), inner, SITE));
        assertThat(predictor.observe(new Acquisition(moment("u"), List.of(owed, inner), lock, SITE)))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void the_only_worker_of_a_pool_that_waits_for_another_is_an_error() {
        assertThat(waitsForWorker(1)).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void one_of_two_workers_is_a_warning() {
        assertThat(waitsForWorker(2)).extracting(Prediction::level).containsExactly(Level.WARNING);
    }

    @Test
    void one_of_many_workers_is_a_note() {
        List<Prediction> told = waitsForWorker(3);
        assertThat(told).extracting(Prediction::level).containsExactly(Level.NOTE);
        assertThat(told.get(0).reasons())
                .contains("needs all three workers of Pool to wait for tasks that no other worker can run");
    }

    private List<Prediction> waitsForWorker(int workers) {
        Mode mode = workers == 1 ? Mode.EXCLUSIVE : Mode.SHARED;
        Hold pool = new Hold(new LockClass("Pool", LockKind.EVENT), "Pool", 5, mode, Attempt.INTERRUPTIBLE, SITE)
                .of(new Permits(1, workers));
        Hold worker = pool.signalledBy(Signaller.of("worker").get());
        return predictor.observe(new Acquisition(moment("worker"), List.of(worker), pool, SITE));
    }

    @Test
    void what_nobody_can_say_of_a_signaller_is_none() {
        assertThat(Signaller.of("7/9")).isPresent();
        assertThat(Signaller.of("7 of 9")).isEmpty();
        assertThat(Signaller.of("")).isEmpty();
    }

    private List<Prediction> waits(String thread, Hold held, Hold event) {
        return predictor.observe(new Acquisition(moment(thread), List.of(held), event, SITE));
    }

    private List<Prediction> owes(String thread, Hold event, String signaller, Hold wanted) {
        Hold owed = event.signalledBy(Signaller.of(signaller).get());
        return predictor.observe(new Acquisition(moment(thread), List.of(owed), wanted, SITE));
    }

    private Moment moment(String thread) {
        return new Moment(thread, thread.hashCode(), clock++);
    }

    private static Hold lock(long instance) {
        return new Hold(new LockClass("A", LockKind.LOCK), "A", instance, Mode.EXCLUSIVE, Attempt.BLOCKING, SITE);
    }

    private static Hold event(long instance, Attempt attempt) {
        return new Hold(
                new LockClass("Job.end", LockKind.EVENT), "FutureTask", instance, Mode.EXCLUSIVE, attempt, SITE);
    }
}
