package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jlockdep.cli.Golden;
import org.junit.jupiter.api.Test;

final class TextReportTest {
    @Test
    void reports_read_as_the_agent_prints_them() throws IOException {
        Golden.assertMatches(
                "report.txt", Written.by(Written.TEXT, Bank.report()).text());
    }

    @Test
    void a_clean_run_has_a_summary_all_the_same() throws IOException {
        assertThat(Written.by(Written.TEXT, Bank.clean()).text())
                .isEqualTo("jlockdep: 1 lock class, 0 dependencies, 0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void no_name_breaks_a_line_in_two() throws IOException {
        assertThat(Written.by(Written.TEXT, Bank.hostile()).text().lines())
                .allMatch(line -> line.startsWith("[") || line.startsWith("jlockdep: "));
    }
}
