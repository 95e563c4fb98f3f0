package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jlockdep.cli.format.Run;
import org.jlockdep.report.RunInfo;
import org.jlockdep.report.Taint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class VerdictTest {
    private final List<String> said = new ArrayList<>();

    private static Run run(String name, Set<Taint> taints) {
        return new Run(name, new RunInfo("0.1.0", "OpenJDK 17", 1, "app.Main", taints), Optional.empty());
    }

    private ExitCode verdict(boolean fails, Run... runs) {
        return Verdict.of(List.of(runs), fails, said::add);
    }

    @Test
    void a_run_without_taint_is_clean() {
        assertThat(verdict(false, run("first", Set.of()))).isEqualTo(ExitCode.CLEAN);
        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"FAILED", "OFF", "UNSEEN"})
    void a_run_in_which_the_agent_did_not_work_is_never_clean(Taint taint) {
        assertThat(verdict(false, run("first", Set.of()), run("second", EnumSet.of(taint))))
                .isEqualTo(ExitCode.NO_DATA);
        assertThat(said).containsExactly("not to be taken for clean: second: " + taint.meaning());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"FAILED", "OFF", "UNSEEN"})
    void what_only_weakens_a_run_leaves_it_clean(Taint taint) {
        assertThat(verdict(false, run("first", EnumSet.of(taint)))).isEqualTo(ExitCode.CLEAN);
        assertThat(said).isEmpty();
    }

    /** What was found was found, however little the agent saw. */
    @Test
    void findings_come_before_blindness_which_is_told_all_the_same() {
        assertThat(verdict(true, run("first", EnumSet.of(Taint.FAILED)))).isEqualTo(ExitCode.FINDINGS);
        assertThat(said).hasSize(1);
    }

    @Test
    void each_run_is_told_with_each_reason() {
        verdict(false, run("first", EnumSet.of(Taint.OFF, Taint.UNSEEN)), run("second", EnumSet.of(Taint.OFF)));
        assertThat(said).hasSize(3);
    }
}
