package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final Predictor predictor = new Predictor(Budget.standard(), false);
    private final Execution execution = new Execution(predictor);
    private final Judge judge = new Judge();

    @Test
    void a_thicket_wears_out_the_patience_with_one_sighting_and_not_with_the_next() {
        List<Edge> cycle = cycle();
        judge.begin();
        assertThat(judge.judge(cycle, Doubt.ANY)).isPresent();
        for (int i = 0; i < 100_000 && judge.isPatient(); i++) judge.judge(cycle, Doubt.ANY);

        assertThat(judge.isPatient()).isFalse();
        assertThat(judge.judge(cycle, Doubt.ANY)).isEmpty();
        judge.begin();
        assertThat(judge.judge(cycle, Doubt.ANY)).isPresent();
    }

    @Test
    void a_cycle_whose_combinations_are_too_many_is_judged_by_a_part_of_them() {
        List<Edge> cycle = cycle();
        List<Witness> closing = cycle.get(0).evidence().witnesses();
        assertThat(new Combinations(cycle, closing, Doubt.ANY, 1).isAny()).isFalse();
        assertThat(new Combinations(cycle, closing, Doubt.ANY, 100).isAny()).isTrue();
    }

    private List<Edge> cycle() {
        Step a = Step.write(TestLock.lock("A", 1));
        Step b = Step.write(TestLock.lock("B", 2));
        execution.nest("t", a, b);
        execution.nest("u", b, a);
        return List.of(edge("A", "B"), edge("B", "A"));
    }

    private Edge edge(String from, String to) {
        return predictor
                .graph()
                .edge(new LockClass(from, LockKind.LOCK), new LockClass(to, LockKind.LOCK))
                .orElseThrow();
    }
}
