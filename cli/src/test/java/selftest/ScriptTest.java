package selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScriptTest {
    @Test
    void a_step_says_who_does_what_and_what_is_due() {
        Step step = Step.of("2: A rB1 -A !w");

        assertThat(step.thread).isEqualTo(2);
        assertThat(step.words).containsExactly("A", "rB1", "-A");
        assertThat(step.reports(false)).isEqualTo(1);
    }

    @Test
    void advice_is_due_only_if_strict() {
        assertThat(Step.of("X1 X2 ?").reports(false)).isZero();
        assertThat(Step.of("X1 X2 ?").reports(true)).isEqualTo(1);
    }

    @Test
    void each_class_on_the_ring_is_written_once() {
        assertThat(Script.of("X1 X2", "X2 Y1 !").writes()).containsExactly("wX1", "wY1");
    }

    @Test
    void three_steps_have_six_orders() {
        assertThat(Row.permuted("A B", "B C", "C A"))
                .hasSize(6)
                .allMatch(Script::isReported)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_writer_comes_before_or_after_all_others() {
        assertThat(Row.permutedWithWriter("wY", "rX rY", "rY rX"))
                .extracting(Script::toString)
                .containsExactlyInAnyOrder(
                        "[wY, rX rY, rY rX !]", "[rX rY, rY rX, wY !]", "[wY, rY rX, rX rY !]", "[rY rX, rX rY, wY !]");
    }
}
