package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jlockdep.names.ForeignText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a baseline: it is taken, or one line says what is wrong, and nothing of it reaches a terminal as it is. */
final class HostileBaselineTest {
    private static final int CLEAN = 0;
    private static final int USAGE = 2;
    private static final int FINDINGS = 3;

    private static final List<String> FORMATS = List.of("text", "json", "sarif", "junit");

    private static final List<String> PIECES = List.of(
            "version 1\n",
            "version 2\n",
            "version 999999999\n",
            "version 99999999999\n",
            "0badcafe error ",
            "0badcafe warning ",
            "0123abcd note ",
            "0BADCAFE error ",
            "circular app.A{monitor} -> app.B{monitor} -> app.A{monitor}",
            "circular",
            "<script>alert(1)</script>",
            "]]>",
            "::error::",
            "%0A",
            "../../etc/passwd",
            "\n",
            "\r",
            "\n# ",
            " ",
            "\t",
            "\0",
            "\u0001",
            "\u001B[2J",
            "\u202E",
            "\u2028",
            "\u0085",
            "\u00FC");

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path baseline;
    private Path dump;

    @BeforeEach
    void writeDump() throws IOException {
        baseline = folder.resolve("baseline.txt");
        dump = SampleDumps.write(folder.resolve("run.jsonl"), 1, "AB", "BA");
    }

    private int check(String... options) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.of(
                                List.of("check", "--baseline", baseline.toString()),
                                List.of(options),
                                List.of(dump.toString()))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(20);
        for (int i = 0; i < pieces; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }

    private static void assertVisible(String printed) {
        assertThat(printed.codePoints().filter(c -> c != '\n' && c != '\r')).allMatch(ForeignText::isVisible);
    }

    @RepeatedTest(400)
    void is_taken_or_refused_in_one_line(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Charset charset = random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        Files.write(baseline, text(random).getBytes(charset));
        int code = check("--format=" + FORMATS.get(random.nextInt(FORMATS.size())));
        assertThat(code).isIn(CLEAN, USAGE, FINDINGS);
        assertVisible(out.toString());
        assertVisible(err.toString());
        assertThat(err.toString().lines()).hasSize(code == CLEAN ? 0 : 1);
        if (code == FINDINGS) assertThat(err.toString()).contains("read 1 run of no build that is known");
    }

    /** And nothing else is written but the file that was named. */
    @RepeatedTest(100)
    void what_was_taken_is_written_back_so_that_it_can_be_read(RepetitionInfo repetition) throws IOException {
        Files.writeString(baseline, text(new Random(repetition.getCurrentRepetition())));
        if (check("--tighten-baseline") == USAGE) return;
        assertVisible(Files.readString(baseline));
        assertThat(check()).isNotEqualTo(USAGE);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(baseline, dump);
        }
    }

    @Test
    void a_file_that_nobody_can_have_written_is_not_read_to_its_end() throws IOException {
        Files.write(baseline, new byte[5 << 20]);
        assertThat(check()).isEqualTo(USAGE);
        assertThat(err.toString()).contains(baseline + "", "it is longer than 4 MB");
    }
}
