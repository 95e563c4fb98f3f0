package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDumpsTest {
    @TempDir
    Path folder;

    @Test
    void a_run_clears_what_the_one_before_it_left() throws IOException {
        Files.createFile(folder.resolve("run-host-1-20260101-000000.jsonl"));
        Path other = Files.createFile(folder.resolve("notes.txt"));
        OwnDumps.in(folder).close();
        assertThat(folder.toFile().listFiles()).containsExactly(other.toFile());
    }

    @Test
    void what_others_left_there_stays_and_is_named() throws IOException {
        Path own = Files.createFile(folder.resolve("run-host-1-20260101-000000.jsonl"));
        Path other = Files.createFile(folder.resolve("4711.jsonl"));
        assertThatThrownBy(() -> OwnDumps.in(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("4711.jsonl");
        assertThat(OwnDumps.all(folder)).containsExactlyInAnyOrder(own, other);
    }

    @Test
    void two_at_once_would_clear_each_others() throws IOException {
        OwnDumps first = OwnDumps.in(folder);
        assertThatThrownBy(() -> OwnDumps.in(folder)).hasMessageContaining("another 'jlockdep run'");
        first.close();
        OwnDumps.in(folder).close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void its_own_are_known_by_their_names() {
        assertThat(Path.of(OwnDumps.pattern(folder)).getFileName().toString()).startsWith("run-");
    }
}
