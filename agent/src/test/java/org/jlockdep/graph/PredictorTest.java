package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictorTest {
    private final Execution execution = new Execution();
    private final Step a = Step.write(TestLock.lock("A", 1));
    private final Step b = Step.write(TestLock.lock("B", 2));
    private final Step c = Step.write(TestLock.lock("C", 3));

    @Test
    void reports_cycle_when_order_is_inverted() {
        execution.nest("t", a, b);
        assertThat(execution.nest("u", b, a)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Prediction.Rule.CIRCULAR);
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.reasons()).containsExactly("the same two locks", "two threads", "no gate lock");
            assertThat(finding.links())
                    .extracting(link -> link.acquisition().moment().threadName())
                    .containsExactly("u", "t");
            assertThat(finding.key()).isEqualTo("circular A{lock} -> B{lock} -> A{lock}");
        });
    }

    @Test
    void says_nothing_when_the_same_is_seen_again() {
        execution.nest("t", a, b);
        execution.nest("u", b, a);
        assertThat(execution.nest("t", a, b)).isEmpty();
        assertThat(execution.nest("u", b, a)).isEmpty();
        assertThat(execution.nest("v", b, a)).isEmpty();
    }

    @Test
    void warns_when_one_thread_did_both_and_raises_it_with_a_second() {
        execution.nest("t", a, b);
        Prediction warning = execution.nest("t", b, a).get(0);
        assertThat(warning.level()).isEqualTo(Level.WARNING);
        assertThat(warning.reasons()).contains("seen in one thread only");
        assertThat(execution.predictor().isWatched(a.lockClass(), b.lockClass()))
                .isTrue();
        Prediction error = execution.nest("u", a, b).get(0);
        assertThat(error.level()).isEqualTo(Level.ERROR);
        assertThat(error.key()).isEqualTo(warning.key());
        assertThat(execution.predictor().isWatched(a.lockClass(), b.lockClass()))
                .isFalse();
    }

    @Test
    void warns_when_other_instances_close_the_ring() {
        execution.nest("t", a, b);
        execution.nest("u", b, c);
        execution.nest("v", c, Step.write(TestLock.lock("A", 99)));
        assertThat(execution.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.reasons()).containsExactly("other instances of A", "three threads", "no gate lock");
        });
    }

    @Test
    void takes_note_when_the_other_instances_have_but_a_class_of_the_jdk_in_common() {
        Step vector = Step.write(TestLock.lock("java.util.Vector", 3));
        execution.nest("t", a, vector);
        execution.nest("u", Step.write(TestLock.lock("java.util.Vector", 99)), a);
        assertThat(execution.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.reasons())
                    .contains("java.util.Vector is what it is made of and not what it is made for");
        });
        assertThat(execution.nest("u", vector, a)).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void warns_when_a_timed_attempt_is_part_of_it() {
        execution.nest("t", a, b.with(Attempt.TIMED));
        execution.nest("u", b, a);
        assertThat(execution.findings().get(0).level()).isEqualTo(Level.WARNING);
        assertThat(execution.findings().get(0).reasons()).contains("ends when the timed attempt on B expires");
        assertThat(execution.nest("t", a, b)).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void takes_note_when_every_attempt_is_timed() {
        execution.nest("t", a, b.with(Attempt.TIMED));
        execution.nest("u", b, a.with(Attempt.TIMED));
        assertThat(execution.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.reasons()).contains("no link waits without a limit");
        });
        assertThat(execution.nest("u", b, a)).extracting(Prediction::level).containsExactly(Level.WARNING);
    }

    @Test
    void is_as_certain_of_a_wait_that_can_be_interrupted_and_says_so() {
        execution.nest("t", a, b.with(Attempt.INTERRUPTIBLE));
        execution.nest("u", b, a);
        assertThat(execution.findings().get(0).level()).isEqualTo(Level.ERROR);
        assertThat(execution.findings().get(0).reasons()).contains("the wait for B can be interrupted");
    }

    @Test
    void draws_no_edge_into_a_try_but_out_of_it() {
        execution.nest("t", a, b.with(Attempt.TRY));
        execution.nest("u", b, a);
        assertThat(execution.told()).isEmpty();
        execution.nest("t", a.with(Attempt.TRY), b);
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void allows_trying_any_number_of_locks_in_any_order() {
        execution.nest("t", a, b.with(Attempt.TRY), c.with(Attempt.TRY));
        execution.nest("u", b, c.with(Attempt.TRY), a.with(Attempt.TRY));
        execution.nest("v", c, a.with(Attempt.TRY), b.with(Attempt.TRY));
        assertThat(execution.told()).isEmpty();
    }

    @Test
    void sees_the_lock_that_a_wait_takes_back() {
        execution.nest("t", a, b);
        execution.want("u", List.of(b), a.with(Attempt.RELOCK));
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void reports_a_long_ring() {
        for (int i = 0; i < 100; i++) {
            execution.nest("t" + i, numbered(i), numbered((i + 1) % 100));
        }
        assertThat(execution.findingsFrom(Level.ERROR)).singleElement().satisfies(finding -> {
            assertThat(finding.links()).hasSize(100);
            assertThat(finding.reasons()).startsWith("the same 100 locks", "100 threads");
        });
    }

    private static Step numbered(int number) {
        return Step.write(TestLock.lock("L" + number, number));
    }

    @Test
    void links_of_a_prediction_form_a_ring() {
        execution.nest("t", a, b);
        execution.nest("u", b, c);
        List<Link> links = execution.nest("v", c, a).get(0).links();
        for (int i = 0; i < links.size(); i++) {
            Link next = links.get((i + 1) % links.size());
            assertThat(links.get(i).to().lockClass()).isEqualTo(next.from().lockClass());
        }
        assertThat(links.get(0).to().lockClass()).isEqualTo(a.lockClass());
    }

    @Test
    void warns_when_a_holder_of_a_permit_is_in_the_way() {
        Step permit = new Step(new LockClass("Pool", LockKind.SEMAPHORE), 7, Mode.SHARED, Attempt.BLOCKING);
        execution.nest("t", permit, a);
        execution.nest("u", a, permit);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.WARNING);
        assertThat(execution.findings().get(0).reasons()).contains("needs every other permit of Pool taken");
    }

    @Test
    void takes_a_wait_for_all_holders_for_no_writer() {
        LockClass users = new LockClass("Access.users", LockKind.MAP);
        Step use = new Step(users, 5, Mode.SHARED, Attempt.BLOCKING);
        execution.nest("t", a, use);
        execution.nest("u", use, a);
        execution.want("v", List.of(b), new Step(users, 5, Mode.EXCLUSIVE, Attempt.SYNC));
        assertThat(execution.told()).isEmpty();
        execution.want("v", List.of(a), new Step(users, 5, Mode.EXCLUSIVE, Attempt.SYNC));
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void shows_how_each_class_was_used() {
        TestLock lock = TestLock.rw("D", 4);
        execution.want("t", List.of(Step.read(lock).with(Attempt.TRY)), a.with(Attempt.RELOCK));
        LockGraph graph = execution.predictor().graph();
        assertThat(graph.usage(lock.lockClass())).isEqualTo(".st.");
        assertThat(graph.usage(a.lockClass())).isEqualTo("x..w");
        execution.predictor().sawWriter(lock.lockClass());
        assertThat(graph.usage(lock.lockClass())).isEqualTo("xst.");
        assertThat(graph.usage(b.lockClass())).isEqualTo("....");
    }

    @Test
    void counts_classes_and_edges_from_every_held_lock() {
        execution.nest("t", a, b, c);
        assertThat(execution.predictor().graph().classes()).hasSize(3);
        assertThat(execution.predictor().graph().edgeCount()).isEqualTo(3);
        Edge edge =
                execution.predictor().graph().edge(a.lockClass(), c.lockClass()).orElseThrow();
        assertThat(edge.kinds()).containsExactly(EdgeKind.EN);
        assertThat(edge.witnesses()).hasSize(1);
    }

    @Test
    void goes_on_with_what_it_has_when_a_table_is_full() {
        Execution small = new Execution(new Predictor(new Budget(3, 1, 10), false));
        small.nest("t", a, b);
        small.nest("u", b, a);
        small.nest("u", b, Step.write(TestLock.lock("D", 4)));
        small.nest("u", b, Step.write(TestLock.lock("E", 5)));
        Dropped dropped = small.predictor().dropped();
        assertThat(dropped.isSerious()).isTrue();
        assertThat(dropped.edges()).isEqualTo(2);
        assertThat(dropped.classes()).isEqualTo(1);
        assertThat(small.predictor().graph().edgeCount()).isEqualTo(1);
    }

    @Test
    void keeps_a_bounded_choice_of_witnesses() {
        Step read = Step.read(TestLock.rw("R", 7));
        execution.nest("first", read, b);
        for (int i = 0; i < 1_000; i++) {
            execution.nest("t" + i, Step.write(TestLock.rw("R", i + 10)), Step.write(TestLock.lock("B", i + 2_000)));
        }
        Edge edge = execution
                .predictor()
                .graph()
                .edge(read.lockClass(), b.lockClass())
                .orElseThrow();
        assertThat(edge.witnesses()).hasSize(128);
        assertThat(edge.witnesses().get(0).acquisition().moment().threadName()).isEqualTo("first");
        assertThat(edge.kinds()).containsExactly(EdgeKind.EN, EdgeKind.SN);
        assertThat(execution.predictor().dropped().witnesses()).isEqualTo(1_001 - 128);
    }
}
