package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PredictionConfirmedTest {
    private final Prediction argued = argued();

    private static Prediction argued() {
        StackTraceElement site = new StackTraceElement("C", "m", "C.java", 1);
        Hold hold = new Hold(new LockClass("A", LockKind.MONITOR), "A", 1, Mode.EXCLUSIVE, Attempt.BLOCKING, site);
        Link link = new Link(new Acquisition(new Moment("t", 1, 0), List.of(hold), hold, site), 0);
        return new Prediction(Prediction.Rule.RECURSIVE, Level.WARNING, List.of("two threads"), List.of(link));
    }

    @Test
    void what_was_made_to_happen_is_an_error_and_says_by_whom() {
        Prediction confirmed = argued.doubted(Set.of(Doubt.PASSED)).confirmed("0123abcd");

        assertThat(confirmed.confirmation()).contains("0123abcd");
        assertThat(confirmed.level()).isEqualTo(Level.ERROR);
        assertThat(confirmed.doubts()).isEmpty();
        assertThat(confirmed.reasons()).containsExactly("two threads", "confirmed: a steered run made 0123abcd happen");
    }

    @Test
    void it_stays_so_whatever_else_is_said_of_it() {
        Prediction confirmed = argued.confirmed("0123abcd");

        assertThat(confirmed.with(argued.links()).isConfirmed()).isTrue();
        assertThat(confirmed.doubted(Set.of()).isConfirmed()).isTrue();
        assertThat(confirmed.atMost(Level.NOTE, "a rule").isConfirmed()).isTrue();
        assertThat(confirmed.confirmed("0123abcd").reasons()).hasSize(2);
    }

    @Test
    void what_happened_by_itself_was_not_made_to() {
        Prediction happened = argued.happened("it has happened: 0123abcd");

        assertThat(happened.isConfirmed()).isFalse();
        assertThat(happened.level()).isEqualTo(Level.ERROR);
    }
}
