package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jlockdep.graph.Level;
import org.junit.jupiter.api.Test;

final class ReportTest {
    @Test
    void the_worst_findings_come_first() {
        Report report = Bank.report(List.of(Bank.finding(Bank.threeLocks()), Bank.finding(Bank.twoLocks())));

        assertThat(report.findings()).extracting(ReportedFinding::level).containsExactly(Level.ERROR, Level.WARNING);
    }

    @Test
    void new_findings_of_the_threshold_and_worse_fail_a_check() {
        Report report = Bank.report();

        assertThat(report.findings()).filteredOn(report::fails).hasSize(2).allMatch(f -> f.level() == Level.ERROR);
    }

    @Test
    void suppressed_findings_are_counted_apart() {
        assertThat(Bank.report().summary())
                .hasToString(
                        "jlockdep: 5 lock classes, 5 dependencies, 2 errors, 1 warning, 1 note;"
                                + " 1 finding suppressed; 1 finding known from the baseline; 1 finding of the baseline not seen");
    }
}
