package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What users do with options, right and wrong, seen from outside. */
final class OptionsTest {
    private static final String DEADLOCK = "scenarios.deadlock.monitor.AbbaBlocks";
    private static final String CLEAN = "scenarios.clean.monitor.OrderedBlocks";

    @TempDir
    Path folder;

    private static AgentRun run(Jdk jdk, String options, String program) {
        return AgentProcess.on(jdk).light().agent(options).main(program).run();
    }

    private static String ownLines(AgentRun run) {
        return String.join(
                "\n",
                run.stderr().lines().filter(line -> line.contains("jlockdep")).toList());
    }

    @EveryJdk
    void a_wrong_key_is_one_clear_line_and_the_program_runs_without_the_agent(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("dept=20")
                .main("programs.Chatter", "7")
                .run();
        AgentRunAssert.assertThat(run).exitedWith(7).reportsNothing();
        assertThat(ownLines(run))
                .as("%s", run)
                .contains("'dept'")
                .contains("'depth'")
                .hasLineCount(1);
    }

    @EveryJdk
    void a_wrong_value_is_one_clear_line_and_the_program_runs_without_the_agent(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("depth=deep")
                .main("programs.Chatter", "7")
                .run();
        AgentRunAssert.assertThat(run).exitedWith(7).reportsNothing();
        assertThat(ownLines(run))
                .as("%s", run)
                .contains("depth")
                .contains("deep")
                .hasLineCount(1);
    }

    @EveryJdk
    void switched_off_it_says_nothing(Jdk jdk) {
        AgentRun run = run(jdk, "enabled=false", DEADLOCK);
        AgentRunAssert.assertThat(run).exitedWith(0).reportsNothing();
        assertThat(ownLines(run)).isEmpty();
    }

    @EveryJdk
    void the_environment_can_switch_it_off(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("")
                .environment("JLOCKDEP_ENABLED", "false")
                .main(DEADLOCK)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0).reportsNothing();
    }

    @EveryJdk
    void the_flag_is_stronger_than_the_property(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .light()
                .agent("enabled=true")
                .jvm("-Djlockdep.enabled=false")
                .main(DEADLOCK)
                .run();
        AgentRunAssert.assertThat(run).exitedWith(0).reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right");
    }

    @EveryJdk
    void quiet_says_nothing_when_nothing_was_found(Jdk jdk) {
        assertThat(ownLines(run(jdk, "quiet=true", CLEAN))).isEmpty();
    }

    @EveryJdk
    void quiet_still_reports(Jdk jdk) {
        AgentRunAssert.assertThat(run(jdk, "quiet=true", DEADLOCK))
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right");
    }

    @EveryJdk
    void output_takes_everything_away_from_stderr(Jdk jdk) throws IOException {
        Path file = folder.resolve("report.txt");
        AgentRun run = run(jdk, "output='" + file + "'", DEADLOCK);
        assertThat(ownLines(run)).isEmpty();
        AgentRun written = new AgentRun(run.command(), run.exitCode(), run.stdout(), Files.readString(file));
        AgentRunAssert.assertThat(written)
                .exitedWith(0)
                .reportsOnlyCircular(DEADLOCK + ".left", DEADLOCK + ".right")
                .sumsUp();
    }

    @EveryJdk
    void output_that_cannot_be_written_does_not_stop_the_program(Jdk jdk) {
        AgentRun run = run(jdk, "output='" + folder.resolve("no/such/folder/report.txt") + "'", DEADLOCK);
        AgentRunAssert.assertThat(run).exitedWith(0).saysOnStderr("report.txt");
    }

    @EveryJdk
    void strict_makes_a_warning_of_a_nesting_that_is_only_noted(Jdk jdk) {
        String program = "scenarios.clean.monitor.TwoOfOneClass";
        AgentRunAssert.assertThat(run(jdk, "strict=true", program))
                .exitedWith(0)
                .judgesThem("warning")
                .countsErrors(0)
                .countsWarnings(1);
    }

    @EveryJdk
    void excluded_classes_are_not_watched(Jdk jdk) {
        AgentRunAssert.assertThat(run(jdk, "exclude=scenarios.deadlock.**", DEADLOCK))
                .exitedWith(0)
                .reportsNothing()
                .countsErrors(0);
    }
}
