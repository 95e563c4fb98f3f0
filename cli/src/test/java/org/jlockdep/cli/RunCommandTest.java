package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class RunCommandTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String ECHO = Echo.class.getName();

    @BeforeAll
    static void installFakeAgent() throws Exception {
        FakeAgent.install();
    }

    @Test
    void the_exit_code_is_the_commands_own() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep("run", "--", JavaProcess.java(), "-cp", CLASS_PATH, ECHO, "7")) {
            assertThat(run.exitCode()).isEqualTo(7);
        }
    }

    @Test
    void a_java_command_gets_the_agent_with_its_options_and_a_dump() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep(
                "run",
                "-o",
                "depth=3",
                "-o",
                "jdk=true",
                "--",
                JavaProcess.java(),
                "-cp",
                CLASS_PATH,
                "-Decho=hi",
                ECHO)) {
            assertThat(run.out()).isEqualToIgnoringNewLines("hi");
            assertThat(run.err()).containsPattern("agent started with jdk=true,dump=.*%p.*,depth=3");
        }
    }

    @Test
    void jvms_below_another_command_get_it_beside_the_options_they_had() throws Exception {
        Map<String, String> before = Map.of(ToolOptions.VARIABLE, "-Decho=kept");
        List<String> words = new ArrayList<>(List.of("run", "-o", "depth=3", "--"));
        words.addAll(OS.WINDOWS.isCurrentOs() ? List.of("cmd", "/c") : List.of("env"));
        words.addAll(List.of(JavaProcess.java(), "-cp", CLASS_PATH, ECHO));

        try (JavaProcess run = JavaProcess.jlockdep(before, words.toArray(String[]::new))) {
            assertThat(run.out()).isEqualToIgnoringNewLines("kept");
            assertThat(run.err()).containsPattern("agent started with .*,depth=3");
        }
    }

    @Test
    void a_variable_that_java_8_would_ignore_is_told() throws Exception {
        Map<String, String> before = Map.of(ToolOptions.VARIABLE, "-Decho=" + "long".repeat(250));

        try (JavaProcess run = JavaProcess.jlockdep(before, "run", "--", JavaProcess.java(), "-cp", CLASS_PATH, ECHO)) {
            assertThat(run.err()).contains("jlockdep run: JAVA_TOOL_OPTIONS is now so long that Java 8 ignores it");
        }
    }

    @Test
    void a_value_with_commas_arrives_as_one() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep(
                "run", "-o", "output=a, b.txt", "--", JavaProcess.java(), "-cp", CLASS_PATH, ECHO)) {
            assertThat(run.err()).contains("agent started with output='a, b.txt',");
        }
    }

    @Test
    void nothing_watched_is_not_the_same_as_clean() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep(
                "run", "--fail-on=error", "--", JavaProcess.java(), "-cp", CLASS_PATH, ECHO, "0")) {
            assertThat(run.err()).contains("jlockdep run: no JVM was watched");
            assertThat(run.exitCode()).isEqualTo(ExitCode.NO_DATA.number());
        }
    }

    @Test
    void where_dumps_go_is_said_once() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep("run", "-o", "dump=a.jsonl", "--", JavaProcess.java())) {
            assertThat(run.err()).contains("--dumps=DIR");
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
    }

    @Test
    void an_option_that_the_agent_does_not_know_is_told_in_one_line() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep("run", "-o", "dept=3", "--", JavaProcess.java())) {
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).startsWith("jlockdep run: ").contains("'dept'", "'depth'");
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
    }

    @Test
    void a_program_that_is_not_there_is_told_in_one_line() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep("run", "--", "no-such-program")) {
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).startsWith("jlockdep run: ").contains("no-such-program");
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
    }

    @Test
    void options_behind_the_command_are_the_commands() throws Exception {
        try (JavaProcess run = JavaProcess.jlockdep(
                "run", JavaProcess.java(), "-cp", CLASS_PATH, "-Decho=hi", ECHO, "0", "-h", "--", "-o")) {
            assertThat(run.out()).isEqualToIgnoringNewLines("hi -h -- -o");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a kill there ends a process at once, without last words")
    void a_kill_ends_the_command_first_and_waits_for_its_last_words() throws Exception {
        try (JavaProcess run = JavaProcess.java(
                Map.of(),
                Main.class.getName(),
                "run",
                "--",
                JavaProcess.java(),
                "-cp",
                CLASS_PATH,
                Sleeper.class.getName())) {
            run.awaitSaying("asleep").terminate();

            assertThat(run.await().out()).contains("asleep no more");
        }
    }
}
