package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import org.assertj.core.api.Assertions;

/** However much there is to tell: each defect once, within a limit, and nothing is lost. */
final class NoiseTest {
    private static final String DEFECTS = "programs.Defects";

    @EveryJdk
    void of_one_defect_the_shortest_cycle_is_told_and_the_rest_counted(Jdk jdk) {
        assertThat(defects(jdk, "one"))
                .exitedWith(0)
                .reportsOnlyCircular(DEFECTS + ".first", DEFECTS + ".second")
                .saysOnStderr("jlockdep: same defect as ")
                .saysOnStderr(DEFECTS + ".first --> " + DEFECTS + ".between --> " + DEFECTS + ".second")
                .saysOnStderr("; 1 finding grouped with a shorter one");
    }

    @EveryJdk
    void two_defects_are_told_both_even_if_the_cycles_meet(Jdk jdk) {
        AgentRun run = defects(jdk, "two");
        assertThat(run)
                .exitedWith(0)
                .reportsCircular(DEFECTS + ".first", DEFECTS + ".second")
                .reportsCircular(DEFECTS + ".first", DEFECTS + ".second", DEFECTS + ".third")
                .doesNotSayOnStderr("same defect")
                .doesNotSayOnStderr("grouped");
        Assertions.assertThat(run.reports()).hasSize(2);
    }

    private static AgentRun defects(Jdk jdk, String which) {
        return AgentProcess.on(jdk).light().agent("").main(DEFECTS, which).run();
    }

    @EveryJdk
    void beyond_the_limit_reports_are_held_back_and_listed_at_exit_errors_first(Jdk jdk) {
        AgentRun run = inversions(jdk, "limit=20");
        assertThat(run)
                .exitedWith(0)
                .countsErrors(1)
                .countsWarnings(199)
                .saysOnStderr("jlockdep: too many reports in a minute: the next ones are held back")
                .saysOnStderr("; 180 reports held back");
        Assertions.assertThat(run.reports()).hasSize(20);
        Assertions.assertThat(run.stderr().lines().filter(line -> line.contains("jlockdep: held back: ")))
                .as("%s", run)
                .hasSize(180)
                .first()
                .asString()
                .matches(".*: held back: [0-9a-f]{8}, error: possible circular locking dependency detected: .*");
    }

    @EveryJdk
    void with_room_for_all_nothing_is_held_back(Jdk jdk) {
        AgentRun run = inversions(jdk, "limit=200");
        assertThat(run).exitedWith(0).countsErrors(1).countsWarnings(199).doesNotSayOnStderr("held back");
        Assertions.assertThat(run.reports()).hasSize(200);
    }

    @EveryJdk
    void what_is_examined_again_after_its_report_is_told_at_exit(Jdk jdk) {
        assertThat(AgentProcess.on(jdk)
                        .light()
                        .agent("")
                        .main("programs.ProvenLater")
                        .run())
                .saysOnStderr(" was seen again: first ")
                .saysOnStderr(", 4 sightings examined");
    }

    private static AgentRun inversions(Jdk jdk, String options) {
        return AgentProcess.on(jdk)
                .light()
                .agent(options)
                .classpath(Build.apiJar())
                .main("programs.ManyInversions", "200")
                .run();
    }
}
