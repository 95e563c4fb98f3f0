package org.jlockdep.cli.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compressed or not, a dump has the same lines. */
final class DumpFileTest {
    private static final String LINES = "{\"type\":\"run\"}\n".repeat(1_000);

    @TempDir
    Path folder;

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = DumpFile.create(file)) {
            out.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = DumpFile.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_name_decides_what_is_written_and_the_bytes_decide_how_it_is_read() throws IOException {
        Path plain = written("a.jsonl");
        Path compressed = written("a.jsonl.gz");
        assertThat(Files.size(compressed)).isLessThan(Files.size(plain) / 10);
        assertThat(read(plain)).isEqualTo(LINES);
        assertThat(read(compressed)).isEqualTo(LINES);
        assertThat(read(Files.move(compressed, folder.resolve("renamed.jsonl"))))
                .isEqualTo(LINES);
    }

    @Test
    void the_same_lines_give_the_same_bytes() throws IOException {
        assertThat(written("a.jsonl.gz")).hasSameBinaryContentAs(written("b.jsonl.gz"));
    }

    @Test
    void of_a_file_that_is_cut_off_the_lines_before_the_cut_are_read_and_the_last_one_is_torn() throws IOException {
        byte[] whole = Files.readAllBytes(written("a.jsonl.gz"));
        for (int length = 2; length < whole.length; length++) {
            String lines = read(Files.write(folder.resolve("cut.jsonl"), Arrays.copyOf(whole, length)));
            assertThat(lines).as("%d bytes", length).isNotEmpty().doesNotEndWith("\n");
            assertThat(LINES).as("%d bytes", length).startsWith(lines.substring(0, lines.length() - 1));
        }
    }

    @Test
    void a_file_of_no_byte_or_one_is_as_it_is() throws IOException {
        assertThat(read(Files.createFile(folder.resolve("none.jsonl")))).isEmpty();
        assertThat(read(Files.writeString(folder.resolve("one.jsonl"), "{"))).isEqualTo("{");
    }
}
