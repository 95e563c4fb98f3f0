package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatsTest {
    @Test
    void their_names_are_those_that_users_write() {
        assertThat(Formats.values())
                .extracting(Formats::toString)
                .containsExactly("text", "brief", "json", "sarif", "junit", "dot", "html", "github");
    }

    @ParameterizedTest
    @EnumSource
    void each_has_something_to_say_about_a_finding(Formats format) throws IOException {
        assertThat(Written.by(format.format(Shown.byDefault()), Bank.many(1)).text())
                .contains("bank.Left0", "bank.Right0");
    }

    @ParameterizedTest
    @EnumSource
    void each_ends_its_last_line(Formats format) throws IOException {
        assertThat(Written.by(format.format(Shown.byDefault()), Bank.report()).text())
                .endsWith("\n");
    }
}
