package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatsTest {
    @Test
    void rows_of_json_are_one_for_each_finding() throws IOException {
        String rows = Written.by(Formats.JSONL.format(Shown.byDefault()), Bank.report())
                .text();
        assertThat(rows.lines())
                .hasSameSizeAs(Bank.report().findings())
                .allSatisfy(
                        row -> assertThat(row).startsWith("{\"fingerprint\":\"").endsWith("}"));
    }

    @Test
    void their_names_are_those_that_users_write() {
        assertThat(Formats.values())
                .extracting(Formats::toString)
                .containsExactly("text", "brief", "json", "jsonl", "sarif", "junit", "dot", "html", "github");
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
