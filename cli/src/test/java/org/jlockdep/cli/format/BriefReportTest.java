package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class BriefReportTest {
    @Test
    void a_finding_is_a_line_with_its_locks_and_its_places() throws IOException {
        assertThat(Written.by(new BriefReport(), Bank.many(1)).text())
                .isEqualTo(
                        "error ef0d3f9e: Possible circular locking dependency: bank.Right0 -> bank.Left0 -> bank.Right0,"
                                + " at bank.Left0.first(Left0.java:10), at bank.Right0.second(Right0.java:20)\n"
                                + "jlockdep: 5 lock classes, 5 dependencies, 1 error, 0 warnings, 0 notes; 1 finding of the baseline not seen\n");
    }

    @Test
    void of_many_the_worst_are_named_and_the_others_counted() throws IOException {
        assertThat(Written.by(new BriefReport(), Bank.many(12)).text().lines())
                .hasSize(12)
                .contains("and 2 more");
    }

    @Test
    void what_fails_no_check_is_counted_only() throws IOException {
        assertThat(Written.by(new BriefReport(), Bank.report()).text())
                .doesNotContain("note ", "bank.Rates")
                .contains(
                        " 1 note; 1 finding suppressed; 1 finding known from the baseline; 1 finding of the baseline not seen\n");
    }

    @Test
    void no_name_makes_a_line_of_its_own() throws IOException {
        assertThat(Written.by(new BriefReport(), Bank.hostile()).text().split("[\\r\\n]+"))
                .hasSize(2);
    }
}
