package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jlockdep.cli.Trial.Outcome;
import org.jlockdep.cli.format.ReportedFinding;
import org.jlockdep.graph.Doubt;
import org.junit.jupiter.api.Test;

class TrialTableTest {
    private final ReportedFinding ring = Rings.predicted("bank.Account", "bank.Ledger");

    private static Trial trial(ReportedFinding finding, Outcome outcome) {
        return new Trial(finding, outcome, 2, 1_500_000_000L, "after 3 pauses");
    }

    private static List<String> table(Trial... trials) {
        return new TrialTable(List.of(trials)).lines();
    }

    @Test
    void each_finding_has_a_row_and_each_outcome_its_count() {
        List<String> lines = table(trial(ring, Outcome.GAVE_UP), trial(ring, Outcome.CONFIRMED));

        assertThat(lines.get(0)).matches("finding +outcome +runs +seconds +ring");
        assertThat(lines.get(1))
                .matches(ring.fingerprint() + " +gave up +2 +1\\.5 +circular bank\\.Account.* \\(after 3 pauses\\)");
        assertThat(lines).contains("confirmed: 1, in 2 runs and 1.5 s", "gave up: 1, in 2 runs and 1.5 s");
    }

    @Test
    void what_is_not_confirmed_is_not_called_impossible() {
        assertThat(table(trial(ring, Outcome.NEVER_TOGETHER)))
                .last()
                .isEqualTo("what is not confirmed is not impossible: another run, input or machine may show it");
        assertThat(table(trial(ring, Outcome.CONFIRMED))).noneMatch(line -> line.contains("impossible"));
    }

    @Test
    void only_a_few_doubts_speak_against_a_finding() {
        ReportedFinding gated = Rings.predicted("bank.Account", "bank.Ledger", Doubt.GATED, Doubt.FEW_THREADS);

        assertThat(table(trial(gated, Outcome.NEVER_TOGETHER)).get(1)).endsWith("(speaks against it: gated)");
        assertThat(trial(ring, Outcome.NEVER_TOGETHER).reasonAgainst()).isEmpty();
    }

    @Test
    void nothing_to_confirm_is_said() {
        assertThat(table()).containsExactly("the dumps have nothing to confirm at this level");
    }

    @Test
    void the_exit_code_says_whether_anything_hung() {
        assertThat(Trial.exitCode(List.of())).isEqualTo(ExitCode.CLEAN);
        assertThat(exitCode(Outcome.NEVER_TOGETHER, Outcome.NOT_ACTIVE)).isEqualTo(ExitCode.CLEAN);
        assertThat(exitCode(Outcome.NOT_ACTIVE, Outcome.NOT_ACTIVE)).isEqualTo(ExitCode.NO_DATA);
        assertThat(exitCode(Outcome.NOT_ACTIVE, Outcome.CONFIRMED)).isEqualTo(ExitCode.FINDINGS);
        assertThat(exitCode(Outcome.ANOTHER)).isEqualTo(ExitCode.FINDINGS);
        assertThat(Trial.exitCode(List.of(Trial.notSteered(ring, "why")))).isEqualTo(ExitCode.CLEAN);
    }

    private ExitCode exitCode(Outcome... outcomes) {
        return Trial.exitCode(
                List.of(outcomes).stream().map(outcome -> trial(ring, outcome)).toList());
    }
}
