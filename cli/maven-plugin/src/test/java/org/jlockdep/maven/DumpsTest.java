package org.jlockdep.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DumpsTest {
    private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

    @TempDir
    Path folder;

    private Path file(String name, Instant written) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }

    @Test
    void those_of_an_earlier_build_go_and_those_of_this_one_stay() throws IOException {
        Path old = file("1.jsonl", START.minusSeconds(1));
        Path fresh = file("2.jsonl", START.plusSeconds(1));

        new Dumps(folder).clearThoseBefore(START);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void what_is_no_dump_stays() throws IOException {
        Path report = file("lockdep.html", START.minusSeconds(1));

        new Dumps(folder).clearThoseBefore(START);

        assertThat(report).exists();
        assertThat(new Dumps(folder).areNone()).isTrue();
    }

    @Test
    void without_a_folder_there_are_none() {
        assertThat(new Dumps(folder.resolve("none")).areNone()).isTrue();
    }
}
