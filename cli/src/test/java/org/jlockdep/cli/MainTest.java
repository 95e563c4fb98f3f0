package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_names_each_command() {
        assertThat(execute("--help")).isEqualTo(ExitCode.CLEAN.number());
        assertThat(out.toString()).contains("run", "attach", "demo");
    }

    @Test
    void each_command_has_help_and_version() {
        assertThat(execute("run", "--help")).isEqualTo(ExitCode.CLEAN.number());
        assertThat(execute("attach", "--version")).isEqualTo(ExitCode.CLEAN.number());
        assertThat(out.toString()).contains("jlockdep run ", "jlockdep (not packaged)");
    }

    @Test
    void no_command_is_a_mistake_of_the_users() {
        assertThat(execute()).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString().lines()).containsExactly("jlockdep: which command? (see 'jlockdep --help')");
    }

    @Test
    void a_mistake_of_the_users_is_one_line_that_names_it() {
        assertThat(execute("attach", "me", "too")).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("'too'");
    }

    @Test
    void a_mistake_of_ours_is_one_line_and_a_stack_trace() {
        assertThat(execute("stumble")).isEqualTo(ExitCode.INTERNAL_ERROR.number());
        assertThat(err.toString().lines().findFirst()).contains("jlockdep stumble: internal error, please report it:");
        assertThat(err.toString()).contains("at " + Stumble.class.getName() + ".run");
    }

    @Test
    void too_little_memory_is_one_line_with_the_way_out() {
        assertThat(execute("gorge")).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .matches("jlockdep gorge: \\d+ MB of memory are not enough: .*'jlockdep merge'.*'java -Xmx\\d+m .*");
    }

    private int execute(String... arguments) {
        CommandLine commandLine =
                Main.commandLine().addSubcommand(new Stumble()).addSubcommand(new Gorge());
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(commandLine.getExecutionExceptionHandler())
                .execute(arguments);
    }

    @Command(name = "stumble")
    private static final class Stumble implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("stumbled");
        }
    }

    @Command(name = "gorge")
    private static final class Gorge implements Runnable {
        @Override
        public void run() {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
