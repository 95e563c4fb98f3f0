package org.jlockdep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StacksTest {
    private final Stacks stacks = new Stacks();

    @Test
    void keeps_one_of_equal_stacks() {
        List<StackTraceElement> first = stacks.shared(frame(1), frame(2));
        assertThat(stacks.shared(frame(1), frame(2))).isSameAs(first);
        assertThat(stacks.shared(frame(2), frame(1))).isNotEqualTo(first).containsExactly(frame(2), frame(1));
    }

    @Test
    void forgets_what_was_not_seen_for_long_and_keeps_what_is_seen_again_and_again() {
        List<StackTraceElement> often = stacks.shared(frame(-1));
        List<StackTraceElement> once = stacks.shared(frame(-2));
        for (int line = 0; line < 10_000; line++) {
            stacks.shared(frame(line));
            stacks.shared(frame(-1));
        }
        assertThat(stacks.shared(frame(-1))).isSameAs(often);
        assertThat(stacks.shared(frame(-2))).isEqualTo(once).isNotSameAs(once);
    }

    private static StackTraceElement frame(int line) {
        return new StackTraceElement("Bank", "transfer", "Bank.java", line);
    }
}
