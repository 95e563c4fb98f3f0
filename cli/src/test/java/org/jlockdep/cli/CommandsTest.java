package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CommandsTest {
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();

    @Test
    void what_a_command_says_comes_line_by_line() {
        assertThat(Commands.execute(out::add, err::add, "check", "--help")).isZero();
        assertThat(out.get(0)).startsWith("Usage: jlockdep check ");
        assertThat(out).noneMatch(line -> line.contains("\n"));
        assertThat(err).isEmpty();
    }

    @Test
    void a_mistake_is_the_exit_code_and_a_line() {
        assertThat(Commands.execute(out::add, err::add, "check", "no such file"))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(out).isEmpty();
        assertThat(err).containsExactly("jlockdep check: no such file: no such file");
    }

    @Test
    void options_of_the_agent_are_put_as_the_agent_reads_them() {
        assertThat(Commands.agentTail(Map.of("dump", "/a,b/%p.jsonl"))).isEqualTo("dump='/a,b/%p.jsonl'");
        assertThat(Commands.agentTail(Map.of())).isEmpty();
    }

    @Test
    void an_option_that_there_is_not_is_named() {
        assertThatThrownBy(() -> Commands.agentTail(Map.of("retries", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown agent option 'retries'");
    }
}
