package org.jlockdep.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jlockdep.names.Glob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPatternsTest {
    @ParameterizedTest
    @CsvSource({
        "*, a.B, true",
        "*, '', true",
        "a.B, a.B, true",
        "a.B, a/B, true",
        "a.B, a.b, false",
        "a.B, a.BC, false",
        "a.B, xa.B, false",
        "a.B, a.B$C, false",
        "a.B*, a.B$C, true",
        "a.*, a.b.c.D, true",
        "a.*, ab.C, false",
        "a.*, a, false",
        "*.B, a.b.B, true",
        "*.B, B, false",
        "a.?, a.B, true",
        "a.?, a., false",
        "a.?, a.BC, false",
        "a?B, a.B, true",
        "a?B, a/B, true",
        "*a*b*, xxaxxbxx, true",
        "*a*b*, xxbxxaxx, false",
        "*aab, aaab, true",
        "**, a, true",
        "a**, a, true",
        "\u00fc.*, \u00fc.B, true",
    })
    void a_pattern_matches_the_whole_name(String glob, String name, boolean matches) {
        assertThat(new ClassPatterns(List.of(glob), List.of()).matches(name)).isEqualTo(matches);
    }

    @Test
    void many_stars_take_no_exponential_time() {
        assertThat(new Glob("a*".repeat(40) + "b").matches("a".repeat(2_000))).isFalse();
    }

    @Test
    void one_of_several_patterns_is_enough() {
        ClassPatterns patterns = new ClassPatterns(List.of("a.*", "b.*"), List.of());

        assertThat(patterns.matches("b.C")).isTrue();
        assertThat(patterns.matches("c.D")).isFalse();
    }

    @Test
    void exclusion_wins() {
        ClassPatterns patterns = new ClassPatterns(List.of("a.*"), List.of("x.*", "a.b.*"));

        assertThat(patterns.matches("a.C")).isTrue();
        assertThat(patterns.matches("a.b.C")).isFalse();
    }

    @Test
    void everything_and_nothing_are_what_they_say() {
        assertThat(ClassPatterns.everything().matches("a.B")).isTrue();
        assertThat(ClassPatterns.nothing().matches("a.B")).isFalse();
    }

    @Test
    void the_predicate_asks_the_same() {
        assertThat(List.of("a.B", "c.D").stream().filter(new ClassPatterns(List.of("a.*"), List.of())))
                .containsExactly("a.B");
    }
}
