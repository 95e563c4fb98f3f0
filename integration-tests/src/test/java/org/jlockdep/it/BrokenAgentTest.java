package org.jlockdep.it;

import static org.jlockdep.it.AgentRunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jlockdep.faults.BreakingJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in which the agent learns nothing, whatever the program does: no command takes them for clean. */
final class BrokenAgentTest {
    private static final String DEADLOCK = "scenarios.deadlock.monitor.AbbaBlocks";
    private static final int NO_DATA = 4;

    @TempDir
    Path folder;

    private String breaking;

    @BeforeEach
    void pack() throws IOException {
        breaking = "-javaagent:" + BreakingJar.in(folder) + "=org/jlockdep/analysis/EventDecoder.decode";
    }

    private static AgentRun jlockdep(Object... words) {
        return new CommandLine(List.of(words).stream().map(Object::toString).toArray(String[]::new)).run(List.of());
    }

    private Path dump(Jdk jdk, String name, String... more) {
        Path dump = folder.resolve(name);
        AgentRun run = AgentProcess.on(jdk)
                .jvm(more)
                .agent("dump='" + dump + "'")
                .main(DEADLOCK)
                .run();
        assertThat(run).exitedWith(0).sumsUp();
        return dump;
    }

    @EveryJdk(since = 17, slow = true) // the agent that breaks ours is compiled for the JDK of the build
    void a_run_whose_analysis_fails_says_so_even_where_it_is_to_be_quiet(Jdk jdk) {
        AgentRun run = AgentProcess.on(jdk)
                .jvm(breaking)
                .agent("quiet=true")
                .main(DEADLOCK)
                .run();
        assertThat(run)
                .exitedWith(0)
                .reportsNothing()
                .saysOnStderr(" not learnt from")
                .saysOnStderr(
                        "an error of our own, please report it: java.lang.NoClassDefFoundError: broken by a test");
    }

    @Test
    void no_command_takes_its_dump_for_clean() {
        Path broken = dump(Jdks.running(), "broken.jsonl", breaking);
        Path merged = folder.resolve("merged.jsonl");
        for (String verb : List.of("check", "report", "classes", "chains")) {
            assertThat(jlockdep(verb, broken)).exitedWith(NO_DATA).saysOnStderr("not to be taken for clean: ");
        }
        assertThat(jlockdep("merge", broken, "-o", merged)).exitedWith(0);
        assertThat(jlockdep("check", merged)).exitedWith(NO_DATA).saysOnStderr("not to be taken for clean: ");
        assertThat(jlockdep("report", broken)).printsToStdout("0 errors");
    }

    /** Against a run that worked: its finding is gone, and not because it was mended. */
    @Test
    void a_comparison_with_it_is_not_clean_either() {
        Path sound = dump(Jdks.running(), "sound.jsonl");
        Path broken = dump(Jdks.running(), "broken.jsonl", breaking);
        assertThat(jlockdep("diff", "--fail-on=error", sound, broken)).exitedWith(NO_DATA);
        assertThat(jlockdep("check", sound)).exitedWith(3);
    }

    @Test
    void a_command_below_which_it_runs_fails() {
        List<String> program = List.of(
                Jdks.running().java().toString(), "-cp", Build.programs().toString(), DEADLOCK);
        AgentRun run =
                new CommandLine("run", "--fail-on=error", "--").run(Map.of("JAVA_TOOL_OPTIONS", breaking), program);
        assertThat(run).exitedWith(NO_DATA).saysOnStderr("not to be taken for clean: ");
    }

    @EveryJdk(since = 17, slow = true) // the agent that breaks ours is compiled for the JDK of the build
    void whoever_asks_it_while_it_runs_is_told(Jdk jdk) {
        try (LiveProcess live = AgentProcess.on(jdk)
                .jvm(breaking)
                .agent("")
                .main("programs.Inverted")
                .start()) {
            assertThat(jlockdep("dump", live.pid())).exitedWith(NO_DATA).saysOnStderr("not to be taken for clean: ");
            assertThat(jlockdep("doctor", live.pid()))
                    .exitedWith(NO_DATA)
                    .printsToStdout("NOT WELL: what is not found means nothing")
                    .printsToStdout("tainted F: ")
                    .printsToStdout("broken by a test");
            assertThat(live.end()).exitedWith(0);
        }
    }
}
