package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestTest {
    private final Latest<String> latest = new Latest<>(100);

    @Test
    void keeps_one_of_those_that_are_equal() {
        String first = latest.shared(made(1));
        assertThat(latest.shared(made(1))).isSameAs(first);
        assertThat(latest.shared(made(2))).isNotEqualTo(first);
    }

    @Test
    void forgets_what_was_not_seen_for_long_and_keeps_what_is_seen_again_and_again() {
        String often = latest.shared(made(-1));
        String once = latest.shared(made(-2));
        for (int i = 0; i < 1_000; i++) {
            latest.shared(made(i));
            latest.shared(made(-1));
        }
        assertThat(latest.shared(made(-1))).isSameAs(often);
        assertThat(latest.shared(made(-2))).isEqualTo(once).isNotSameAs(once);
    }

    private static String made(int number) {
        return new StringBuilder("frame ").append(number).toString();
    }
}
