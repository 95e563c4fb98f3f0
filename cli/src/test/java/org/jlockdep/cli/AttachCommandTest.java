package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class AttachCommandTest {
    @BeforeAll
    static void installFakeAgent() throws Exception {
        FakeAgent.install();
    }

    @Test
    void a_running_jvm_gets_the_agent_and_its_options() throws Exception {
        try (JavaProcess target = sleeper();
                JavaProcess attach = JavaProcess.jlockdep("attach", target.pid(), "-o", "depth=3")) {
            assertThat(attach.out()).startsWith("jlockdep attach: the agent is active in process " + target.pid());
            assertThat(attach.exitCode()).isEqualTo(ExitCode.CLEAN.number());
            target.awaitSaying("agent attached with depth=3");
        }
    }

    @Test
    void a_jvm_is_found_by_its_main_class() throws Exception {
        try (JavaProcess target = sleeper();
                JavaProcess attach = JavaProcess.jlockdep("attach", "cli.Sleeper")) {
            assertThat(attach.out()).contains("active in process " + target.pid() + " now");
            assertThat(attach.exitCode()).isEqualTo(ExitCode.CLEAN.number());
        }
    }

    @Test
    void several_of_one_name_are_listed() throws Exception {
        try (JavaProcess one = sleeper();
                JavaProcess other = sleeper();
                JavaProcess attach = JavaProcess.jlockdep("attach", "cli.Sleeper")) {
            assertThat(attach.err()).startsWith("jlockdep attach: 2 JVMs have a main class like 'cli.Sleeper'");
            assertThat(attach.err()).contains(one.pid() + "  " + Sleeper.class.getName(), other.pid() + "  ");
            assertThat(attach.exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
    }

    @Test
    void a_name_that_nobody_has_is_told() throws Exception {
        try (JavaProcess attach = JavaProcess.jlockdep("attach", "no.such.Main")) {
            assertThat(attach.err()).startsWith("jlockdep attach: no JVM has a main class like 'no.such.Main'");
            assertThat(attach.exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
    }

    @Test
    void a_second_agent_is_not_sent() throws Exception {
        try (JavaProcess target = sleeper();
                JavaProcess first = JavaProcess.jlockdep("attach", target.pid());
                JavaProcess second = JavaProcess.jlockdep("attach", target.pid())) {
            assertThat(first.exitCode()).isEqualTo(ExitCode.CLEAN.number());
            assertThat(second.out()).contains("already");
            assertThat(second.exitCode()).isEqualTo(ExitCode.CLEAN.number());
        }
    }

    @Test
    void a_process_that_is_not_there_is_told_in_one_line() throws Exception {
        try (JavaProcess attach = JavaProcess.jlockdep("attach", "999999999")) {
            assertThat(attach.err()).isEqualToIgnoringNewLines("jlockdep attach: there is no process 999999999");
            assertThat(attach.exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
    }

    @Test
    void a_jvm_that_does_not_let_us_in_is_told_in_one_line() throws Exception {
        try (JavaProcess target = sleeper("-XX:+DisableAttachMechanism");
                JavaProcess attach = JavaProcess.jlockdep("attach", target.pid())) {
            assertThat(attach.err().lines()).hasSize(1);
            assertThat(attach.err()).contains("process " + target.pid(), "-XX:+DisableAttachMechanism");
            assertThat(attach.exitCode()).isEqualTo(ExitCode.NO_DATA.number());
        }
    }

    @Test
    void a_jvm_that_takes_no_agents_is_told_in_one_line() throws Exception {
        try (JavaProcess target = sleeper("-XX:-EnableDynamicAgentLoading");
                JavaProcess attach = JavaProcess.jlockdep("attach", target.pid())) {
            assertThat(attach.err().lines()).hasSize(1);
            assertThat(attach.err()).contains("process " + target.pid() + " refused the agent");
            assertThat(attach.exitCode()).isEqualTo(ExitCode.NO_DATA.number());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void another_program_is_told_in_one_line_and_survives() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try (JavaProcess attach = JavaProcess.jlockdep("attach", Long.toString(other.pid()))) {
            assertThat(attach.err())
                    .isEqualToIgnoringNewLines("jlockdep attach: process " + other.pid() + " is not a Java process");
            assertThat(attach.exitCode()).isEqualTo(ExitCode.USAGE.number());
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    private static JavaProcess sleeper(String... jvmOptions) throws Exception {
        String[] arguments = Arrays.copyOf(jvmOptions, jvmOptions.length + 1);
        arguments[jvmOptions.length] = Sleeper.class.getName();
        return JavaProcess.java(Map.of(), arguments).awaitSaying("asleep");
    }
}
