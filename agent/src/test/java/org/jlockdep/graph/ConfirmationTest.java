package org.jlockdep.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
    private static Prediction because(String... reasons) {
        StackTraceElement site = new StackTraceElement("C", "m", "C.java", 1);
        Hold hold = new Hold(new LockClass("A", LockKind.MONITOR), "A", 1, Mode.EXCLUSIVE, Attempt.BLOCKING, site);
        Link link = new Link(new Acquisition(new Moment("t", 1, 0), List.of(hold), hold, site), 0);
        return new Prediction(Prediction.Rule.RECURSIVE, Level.WARNING, List.of(reasons), List.of(link));
    }

    @Test
    void its_reason_is_found_among_others() {
        Prediction confirmed = because("two threads").confirmed(Confirmation.reason("0123abcd"));

        assertThat(Confirmation.of(confirmed)).contains("0123abcd");
        assertThat(Confirmation.is(confirmed)).isTrue();
        assertThat(confirmed.level()).isEqualTo(Level.ERROR);
    }

    @Test
    void other_reasons_are_none() {
        assertThat(Confirmation.is(because("it has happened: 0123abcd"))).isFalse();
        assertThat(Confirmation.is(because("confirmed: a steered run made noise happen")))
                .isFalse();
    }
}
