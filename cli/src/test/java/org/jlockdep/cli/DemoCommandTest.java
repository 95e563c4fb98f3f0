package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

final class DemoCommandTest {
    @BeforeAll
    static void installFakeAgent() throws Exception {
        FakeAgent.install();
    }

    @Test
    void it_plays_under_the_agent_and_ends_well() throws Exception {
        try (JavaProcess demo = JavaProcess.jlockdep("demo")) {
            assertThat(demo.err()).startsWith("agent started with ");
            assertThat(demo.exitCode()).isEqualTo(ExitCode.CLEAN.number());
        }
    }

    @Test
    void it_passes_case_and_quirks_and_options_on() throws Exception {
        try (JavaProcess demo = JavaProcess.jlockdep("demo", "a5", "mon", "x", "-o", "depth=3")) {
            assertThat(demo.err()).isEqualToIgnoringNewLines("agent started with depth=3");
            assertThat(demo.exitCode()).isEqualTo(ExitCode.CLEAN.number());
        }
    }

    @Test
    void help_names_every_case() throws Exception {
        String[] description = DemoCommand.class.getAnnotation(Command.class).description();

        for (Object played : Class.forName("iommufd.Case").getEnumConstants()) {
            assertThat(description).anyMatch(line -> line.startsWith("  " + played + " "));
        }
    }

    @Test
    void a_case_that_is_none_is_told_beside_those_there_are() throws Exception {
        try (JavaProcess demo = JavaProcess.jlockdep("demo", "Z9")) {
            assertThat(demo.err()).contains("'Z9'", "A1");
            assertThat(demo.exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
    }
}
