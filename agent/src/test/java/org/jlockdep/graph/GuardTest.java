package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final long ONE_PARENT = 101;
    private static final long OTHER_PARENT = 102;

    private final Execution execution = new Execution();
    private final Step a = Step.write(TestLock.lock("A", 1));
    private final Step b = Step.write(TestLock.lock("B", 2));
    private final Step gate = Step.write(TestLock.lock("Gate", 3));
    private final Step otherGate = Step.write(TestLock.lock("Gate", 4));

    private List<Prediction> nest(String thread, Guard guard, Step outer, Step inner) {
        return execution
                .predictor()
                .observe(execution.acquisition(thread, List.of(outer), inner).guardedBy(guard));
    }

    private static Guard guard(long parent, Step lock) {
        return new Guard(parent, false, List.of(lock.hold()));
    }

    @Test
    void notes_cycle_of_two_threads_whose_parents_hold_one_lock_around_them() {
        nest("one", guard(ONE_PARENT, gate), a, b);
        assertThat(nest("other", guard(OTHER_PARENT, gate), b, a))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.NOTE);
                    assertThat(finding.reasons())
                            .contains("guarded by gate lock Gate, held around a thread's start and join");
                });
    }

    @Test
    void notes_cycle_of_a_guarded_task_and_a_thread_that_holds_the_lock_itself() {
        nest("task", new Guard(ONE_PARENT, true, List.of(gate.hold())), a, b);
        execution.want("other", List.of(gate, b), a);
        assertThat(execution.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.reasons())
                    .contains("guarded by gate lock Gate, held around a task's submission and get");
        });
    }

    @Test
    void reports_cycle_of_two_threads_that_one_parent_guards() {
        nest("one", guard(ONE_PARENT, gate), a, b);
        assertThat(nest("other", guard(ONE_PARENT, gate), b, a))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void reports_cycle_of_a_guarded_thread_and_the_parent_that_guards_it() {
        Acquisition ofParent = execution.acquisition("parent", List.of(gate, b), a);
        nest("child", guard(ofParent.moment().threadId(), gate), a, b);
        assertThat(execution.predictor().observe(ofParent))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void reports_cycle_of_threads_that_two_locks_guard() {
        nest("one", guard(ONE_PARENT, gate), a, b);
        assertThat(nest("other", guard(OTHER_PARENT, otherGate), b, a))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void raises_it_when_one_of_them_is_seen_without_its_guard() {
        nest("one", guard(ONE_PARENT, gate), a, b);
        nest("other", guard(OTHER_PARENT, gate), b, a);
        assertThat(execution.nest("other", b, a)).extracting(Prediction::level).containsExactly(Level.ERROR);
    }
}
