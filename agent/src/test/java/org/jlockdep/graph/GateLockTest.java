package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GateLockTest {
    private final Execution execution = new Execution();
    private final Step a = Step.write(TestLock.lock("A", 1));
    private final Step b = Step.write(TestLock.lock("B", 2));
    private final Step c = Step.write(TestLock.lock("C", 3));
    private final TestLock gate = TestLock.rw("com.foo.Gate", 9);
    private final Step guard = Step.write(gate);

    @Test
    void notes_cycle_when_both_sides_hold_the_gate() {
        execution.nest("t", guard, a, b);
        execution.nest("u", guard, b, a);
        assertThat(execution.findings()).hasSize(1);
        Prediction finding = execution.findings().get(0);
        assertThat(finding.level()).isEqualTo(Level.NOTE);
        assertThat(finding.reasons())
                .containsExactly("the same two locks", "two threads", "guarded by gate lock com.foo.Gate");
    }

    @Test
    void reports_cycle_when_one_side_holds_the_gate() {
        execution.nest("t", guard, a, b);
        execution.nest("u", b, a);
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void reports_cycle_when_one_side_is_seen_without_the_gate_later() {
        execution.nest("t", guard, a, b);
        execution.nest("u", guard, b, a);
        String key = execution.findings().get(0).key();
        List<Prediction> upgrades = execution.nest("u", b, a);
        assertThat(upgrades).hasSize(1);
        assertThat(upgrades.get(0).key()).isEqualTo(key);
        assertThat(upgrades.get(0).level()).isEqualTo(Level.ERROR);
    }

    @Test
    void keeps_error_when_the_gate_comes_later() {
        execution.nest("t", a, b);
        execution.nest("u", b, a);
        execution.nest("t", guard, a, b);
        execution.nest("u", guard, b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
    }

    @Test
    void takes_the_monitor_of_a_lock_for_another_lock() {
        Step monitor = Step.write(TestLock.monitor("com.foo.Gate", 9));
        execution.nest("t", monitor, a, b);
        execution.nest("u", guard, b, a);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.ERROR);
        assertThat(execution.findings().get(0).reasons())
                .containsExactly("the same two locks", "two threads", "no gate lock");
    }

    @Test
    void takes_no_common_reader_for_a_gate() {
        execution.nest("t", Step.read(gate), a, b);
        execution.nest("u", Step.read(gate), b, a);
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void takes_reader_against_writer_for_a_gate() {
        execution.nest("t", Step.read(gate), a, b);
        execution.nest("u", guard, b, a);
        assertThat(execution.findingsFrom(Level.WARNING)).isEmpty();
    }

    @Test
    void takes_no_user_declared_wait_for_a_gate() {
        Step map = new Step(new LockClass("Work", LockKind.MAP), 8, Mode.EXCLUSIVE, Attempt.BLOCKING);
        execution.nest("t", map, a, b);
        execution.nest("u", map, b, a);
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void reports_cycle_when_the_gates_are_different_locks() {
        execution.nest("t", Step.write(TestLock.lock("Gate", 10)), a, b);
        execution.nest("u", Step.write(TestLock.lock("Gate", 11)), b, a);
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void takes_no_two_gates_of_one_class_for_a_gate_where_the_other_locks_differ_as_well() {
        execution.nest("t", Step.write(TestLock.lock("Gate", 10)), a, b);
        Step otherA = Step.write(TestLock.lock("A", 21));
        Step otherB = Step.write(TestLock.lock("B", 22));
        execution.nest("u", Step.write(TestLock.lock("Gate", 11)), otherB, otherA);
        assertThat(execution.findings()).extracting(Prediction::level).containsExactly(Level.WARNING);
        assertThat(execution.findings().get(0).reasons()).contains("other instances of A and B", "no gate lock");
    }

    @Test
    void looks_for_a_longer_cycle_behind_a_guarded_one() {
        execution.nest("t", guard, a, b);
        execution.nest("u", guard, b, a);
        execution.nest("v", b, c);
        execution.nest("w", c, a);
        assertThat(execution.findingsFrom(Level.ERROR))
                .singleElement()
                .satisfies(finding -> assertThat(finding.links()).hasSize(3));
    }

    @Test
    void says_nothing_of_the_detours_of_an_inversion() {
        execution.nest("t", a, b, c);
        execution.nest("u", c, a);
        assertThat(execution.told()).hasSize(1);
    }

    @Test
    void remembers_the_unguarded_sighting_among_any_number_of_guarded_ones() {
        execution.nest("t", a, b);
        for (int i = 100; i < 1_000; i++) {
            execution.nest("t" + i % 50, Step.write(TestLock.lock("Gate", i)), guard, a, b);
        }
        execution.nest("u", guard, b, a);
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }

    @Test
    void counts_the_unguarded_reader_as_soon_as_there_is_a_writer() {
        TestLock cache = TestLock.rw("Cache", 4);
        execution.nest("t", guard, a, Step.write(cache).with(Attempt.SYNC));
        execution.nest("t", a, Step.read(cache));
        execution.nest("u", guard, Step.read(cache), a);
        assertThat(execution.findingsFrom(Level.WARNING)).isEmpty();
        assertThat(execution.predictor().sawWriter(cache.lockClass()))
                .extracting(Prediction::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void guards_a_ring_of_instances() {
        Step first = Step.write(TestLock.lock("Account", 1));
        Step second = Step.write(TestLock.lock("Account", 2));
        execution.nest("t", guard, first, second);
        execution.nest("u", guard, second, first);
        assertThat(execution.findingsFrom(Level.WARNING)).isEmpty();
        execution.nest("u", second, first);
        assertThat(execution.findingsFrom(Level.ERROR)).hasSize(1);
    }
}
