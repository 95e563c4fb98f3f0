package org.jlockdep.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\0", "\u001B", "\u007F", "\u009B", "\u200F", "\u2028", "\u202E", "\u2067", "\uFEFF", "\uD83D"
            })
    void what_is_not_to_be_seen_is_replaced(String hidden) {
        assertThat(ForeignText.clean("a" + hidden + "b")).isEqualTo("a?b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pool-1-thread-1", "Gr\u00FC\u00DFe", "\u05E9\u05DC\u05D5\u05DD", "\uD83D\uDE00"})
    void what_is_to_be_seen_stays(String name) {
        assertThat(ForeignText.clean(name)).isSameAs(name);
    }

    @RepeatedTest(200)
    void whatever_comes_in_what_goes_out_is_visible_and_as_long(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));

        String clean = ForeignText.clean(text.toString());

        assertThat(clean).hasSameSizeAs(text);
        assertThat(clean.codePoints())
                .allMatch(ForeignText::isVisible)
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        assertThat(ForeignText.clean(clean)).isSameAs(clean);
    }

    @Test
    void a_long_text_keeps_its_beginning_and_its_end() {
        assertThat(ForeignText.shortened("connection-4711", 15)).isEqualTo("connection-4711");
        assertThat(ForeignText.shortened("connection-4711", 14)).isEqualTo("connec...-4711");
    }
}
