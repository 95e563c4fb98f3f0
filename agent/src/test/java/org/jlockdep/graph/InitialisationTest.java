package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InitialisationTest {
    private static final StackTraceElement SITE = new StackTraceElement("Test", "run", "Test.java", 1);

    private final Predictor predictor = new Predictor(Budget.standard(), false);

    private static Hold init(String className, long instance) {
        return hold(className + ".<clinit>", LockKind.CLASS_INIT, instance);
    }

    private static Hold hold(String name, LockKind kind, long instance) {
        return new Hold(new LockClass(name, kind), "Class", instance, Mode.EXCLUSIVE, Attempt.BLOCKING, SITE);
    }

    private List<Prediction> want(Moment moment, Hold held, Hold wanted) {
        return predictor.observe(new Acquisition(moment, List.of(held), wanted, SITE));
    }

    private static Moment thread(int id) {
        return new Moment("thread", id, 0);
    }

    @Test
    void one_thread_is_enough_for_a_warning_that_says_so() {
        want(thread(1), init("A", 1), init("B", 2));
        Prediction told = want(thread(1), init("B", 2), init("A", 1)).get(0);
        assertThat(told.level()).isEqualTo(Level.WARNING);
        assertThat(told.doubts()).containsExactly(Doubt.FIRST_USE);
        assertThat(told.isOfInitialisation()).isTrue();
        assertThat(told.reasons()).contains("a class is initialised once: needs another thread at its first use");
    }

    @Test
    void a_monitor_may_take_part() {
        Hold monitor = hold("lock", LockKind.MONITOR, 7);
        want(thread(1), monitor, init("A", 1));
        assertThat(want(thread(1), init("A", 1), monitor).get(0).doubts()).containsExactly(Doubt.FIRST_USE);
    }

    @Test
    void what_the_first_thread_initialises_is_ready_before_others_come_by() {
        want(thread(1).ofFirstThread(), init("A", 1), init("B", 2));
        Prediction told =
                want(thread(1).ofFirstThread(), init("B", 2), init("A", 1)).get(0);
        assertThat(told.level()).isEqualTo(Level.NOTE);
        assertThat(told.doubts()).contains(Doubt.FIRST_THREAD);
    }

    @Test
    void a_class_that_is_used_by_way_of_the_other_one_only_cannot_come_first_until_there_is_another_way() {
        want(thread(1), init("A", 1), init("B", 2).onlyBy("A"));
        Prediction told = want(thread(1), init("B", 2), init("A", 1)).get(0);
        assertThat(told.level()).isEqualTo(Level.NOTE);
        assertThat(told.reasons()).contains("no other class than A was seen to lead to B");

        assertThat(want(thread(1), init("A", 1), init("B", 2)))
                .extracting(Prediction::level)
                .containsExactly(Level.WARNING);
    }

    @Test
    void two_entrances_are_left_of_three_classes() {
        want(thread(1), init("A", 1), init("B", 2));
        want(thread(1), init("B", 2), init("C", 3).onlyBy("B"));
        assertThat(want(thread(1), init("C", 3), init("A", 1)))
                .extracting(Prediction::level)
                .containsExactly(Level.WARNING);
    }

    @Test
    void an_initialiser_keeps_apart_what_is_nested_in_it_twice() {
        Hold left = hold("left", LockKind.MONITOR, 7);
        Hold right = hold("right", LockKind.MONITOR, 8);
        predictor.observe(new Acquisition(thread(1), List.of(init("A", 1), left), right, SITE));
        List<Prediction> told = predictor.observe(new Acquisition(thread(1), List.of(init("A", 1), right), left, SITE));
        assertThat(told).extracting(Prediction::level).containsOnly(Level.NOTE);
    }
}
