package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the judges take from the agent's lines. */
final class ReportTest {
    private static final String TEXT = """
            the program's own words
            [    0.412345]
            [    0.412345] ======================================================
            [    0.412345] WARNING: possible circular locking dependency detected
            [    0.412345] jlockdep 0.1.0, OpenJDK 17.0.15+6, pid 4711, bank.Demo, not tainted
            [    0.412345] ------------------------------------------------------
            [    0.412345] teller/27 is trying to acquire lock:
            [    0.412345] Account@3 (bank.Account){x...}-{monitor}, at: bank.Account.pay(Account.java:61)
            [    0.412345]
            [    0.412345] but task is already holding lock:
            more of its words
            [    0.412345] ReentrantLock@7 (bank.Audit.lock(Audit.java:3)){xst.}-{lock,try}, at: bank.Audit.run(Audit.java:40)
            [    0.412345] -> #1 (bank.Ledger@2){x...}-{monitor}:
            [    0.412345]        by auditor/26, first 0.398120, holding:
            [    0.412345]         #0: Object@9 (bank.Gate){x...}-{monitor}, at: bank.Gate.pass(Gate.java:38)
            [    0.412345] evidence: error: the same locks; two threads
            [    1.000000] jlockdep: 12 lock classes, 1 dependency, 1 error, 0 warnings, 2 notes; 1 finding suppressed
            """;

    private final List<Report> reports = Report.allIn(TEXT);

    @Test
    void a_report_begins_at_its_rule() {
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).headline()).isEqualTo("WARNING: possible circular locking dependency detected");
    }

    @Test
    void its_locks_are_those_of_the_cycle() {
        assertThat(reports.get(0).locks())
                .containsExactly("bank.Account", "bank.Audit.lock(Audit.java:3)", "bank.Ledger");
    }

    @Test
    void its_level_is_the_one_of_the_evidence() {
        assertThat(reports.get(0).level()).isEqualTo("error");
    }

    @Test
    void the_summary_is_read_in_singular_and_plural() {
        assertThat(Summary.lastIn(TEXT))
                .hasValueSatisfying(summary -> assertThat(summary)
                        .extracting(
                                Summary::lockClasses,
                                Summary::dependencies,
                                Summary::errors,
                                Summary::warnings,
                                Summary::notes)
                        .containsExactly(12, 1, 1, 0, 2));
    }
}
