package org.jlockdep.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.jlockdep.analysis.DeclaredOrder;
import org.jlockdep.names.ForeignText;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.options.InvalidOptionException;
import org.jlockdep.report.InvalidSuppressionsException;
import org.jlockdep.report.Suppressions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the user writes: it is taken, or one line says what is wrong, and neither takes long. */
final class HostileFilesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** What the files and the options consist of, so that more is hit than the first check. */
    private static final List<String> PIECES = List.of(
            "include",
            "=",
            ",",
            "'",
            "*",
            "app.*",
            "-",
            "dump",
            "%p",
            "%",
            "/",
            "..",
            "jdk",
            "true",
            "limit",
            "0",
            "99999999999",
            "locks",
            "a.B:c/d/e",
            ":",
            "rules",
            "-recursive",
            "class",
            "site",
            "fingerprint",
            "rule",
            "0badcafe",
            " ",
            " reason=",
            " until=",
            "2027-01-31",
            "2027-02-31",
            " < ",
            "<",
            "#",
            "\t",
            "\n",
            "\r",
            "\0",
            "\u202E",
            "\uD800",
            "\u2028",
            "bank.Account",
            "\u00FC");

    @TempDir
    Path folder;

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(30);
        for (int i = 0; i < pieces; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }

    private static void assertOneLine(String message) {
        assertThat(message).isNotEmpty();
        assertThat(message.codePoints()).allMatch(ForeignText::isVisible);
    }

    @RepeatedTest(500)
    void options(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Properties properties = new Properties();
        properties.setProperty("jlockdep.dump", text(random));
        try {
            AgentOptions options = AgentOptions.of(text(random), properties, Map.of("JLOCKDEP_LIMIT", text(random)));
            assertThat(options.limit()).isNotNegative();
        } catch (InvalidOptionException e) {
            assertOneLine(e.getMessage());
        }
    }

    @RepeatedTest(500)
    void suppressions(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = List.of(text(random).split("[\r\n]+"));
        try {
            assertThat(Suppressions.parse("file", lines, TODAY)).isNotNull();
        } catch (InvalidSuppressionsException e) {
            e.problems().forEach(HostileFilesTest::assertOneLine);
        }
    }

    @RepeatedTest(100)
    void orders(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = text(random).getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
        Path file = Files.write(folder.resolve("order.txt"), bytes);
        try {
            assertThat(DeclaredOrder.read(file.toString())).isNotNull();
        } catch (IOException e) {
            assertOneLine(e.getMessage());
        }
    }

    /** Regular expressions could take the square of a line's length, and pairs of names take the square of their number. */
    @ParameterizedTest
    @ValueSource(strings = {" ", " #", " < a", " < ", "a", "< "})
    void an_order_of_one_endless_line(String piece) throws IOException {
        Path file = Files.writeString(folder.resolve("order.txt"), "a" + piece.repeat(200_000) + "b\u2028");
        assertTimeoutPreemptively(LONG, () -> {
            try {
                DeclaredOrder.read(file.toString());
            } catch (IOException e) {
                assertThat(e.getMessage()).hasSizeLessThan(2_000);
            }
        });
    }

    @Test
    void an_order_of_more_names_than_anybody_writes_is_refused() {
        StringBuilder names = new StringBuilder("a");
        for (int i = 0; i < 2_000; i++) names.append(" < a").append(i);
        assertTimeoutPreemptively(LONG, () -> {
            Path file = Files.writeString(folder.resolve("order.txt"), names);
            assertThat(catchThrowable(() -> DeclaredOrder.read(file.toString())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("line 1: it has more than");
        });
    }

    /** It is named by mistake: a log, or a dump. Of a device there is no end at all. */
    @Test
    void a_file_that_nobody_can_have_written_is_not_read_to_its_end() throws IOException {
        Path file = Files.write(folder.resolve("huge.log"), new byte[5 << 20]);
        assertThat(catchThrowable(() -> DeclaredOrder.read(file.toString())))
                .isInstanceOf(IOException.class)
                .hasMessage("option 'order': cannot read " + file + ": it is longer than 4 MB");
        assertThat(catchThrowable(() -> Suppressions.read(file.toString(), TODAY)))
                .isInstanceOfSatisfying(
                        InvalidSuppressionsException.class,
                        e -> assertThat(e.problems())
                                .containsExactly("cannot read " + file + ": it is longer than 4 MB"));
    }
}
