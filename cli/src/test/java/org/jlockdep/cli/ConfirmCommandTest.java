package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmCommandTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private int confirm(String... words) {
        List<String> all = new ArrayList<>(List.of("confirm"));
        all.addAll(List.of(words));
        return Commands.execute(said::add, said::add, all.toArray(String[]::new));
    }

    @Test
    void a_command_must_be_given() {
        assertThat(confirm(folder.toString())).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.get(0)).contains("which command? It stands behind --");
        assertThat(confirm(folder.toString(), "--")).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void dumps_must_be_given() {
        assertThat(confirm("--", "true")).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.get(0)).contains("which dumps? They stand before --");
    }

    @Test
    void a_dump_that_is_not_there_is_named() {
        assertThat(confirm(folder.resolve("none.jsonl").toString(), "--", "true"))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(said.get(0)).contains("none.jsonl: no such file");
    }

    @Test
    void a_folder_without_dumps_is_no_data() {
        assertThat(confirm(folder.toString(), "--", "true")).isEqualTo(ExitCode.NO_DATA.number());
    }

    @Test
    void less_than_one_run_is_none() {
        assertThat(confirm("--runs=0", folder.toString(), "--", "true")).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.get(0)).contains("--runs: at least one run");
    }

    @Test
    void options_behind_the_dashes_are_the_command_s() {
        assertThat(confirm(folder.resolve("none.jsonl").toString(), "--", "java", "--runs=0", "-version"))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(said.get(0)).contains("no such file");
    }
}
