package org.jlockdep.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the short way reads, the long way reads as well, and alike. */
final class PlainJsonTest {
    private final JsonTape plainTape = new JsonTape(new Vocabulary());
    private final JsonTape anyTape = new JsonTape(new Vocabulary());
    private final PlainJson plain = new PlainJson(plainTape);
    private final AnyJson any = new AnyJson(anyTape);

    private boolean isPlain(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return plain.read(bytes, 0, bytes.length);
    }

    private String text(JsonTape tape) {
        return tape.record().toString();
    }

    private String any(String line) throws IOException {
        byte[] bytes = line.getBytes(UTF_8);
        any.read(bytes, 0, bytes.length);
        return text(anyTape);
    }

    @Test
    void what_the_writer_writes_is_plain_but_for_escapes_and_other_alphabets() throws IOException {
        int plainLines = 0;
        for (String line : new String(Dumps.ofInversion(1), UTF_8).split("\n")) {
            assertThat(isPlain(line)).as(line).isEqualTo(!line.contains("worker"));
            plainLines += isPlain(line) ? 1 : 0;
        }
        assertThat(plainLines).isGreaterThan(10);
    }

    @Test
    void a_changed_line_is_read_alike_or_is_not_plain() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] lines = new String(Dumps.ofInversion(1), UTF_8)
                .replace("worker \\\"", "worker ")
                .replace("\\\"\\n\u00e9", "")
                .split("\n");
        int stillPlain = 0;
        for (int i = 0; i < 20_000; i++) {
            String line = changed(lines[random.nextInt(lines.length)], random);
            if (isPlain(line)) {
                stillPlain++;
                assertThat(text(plainTape)).as("seed %d: %s", seed, line).isEqualTo(any(line));
            }
        }
        assertThat(stillPlain).as("seed %d", seed).isGreaterThan(2_000);
    }

    private static String changed(String line, Random random) {
        String alphabet = "{}[]:,\"\\0123456789-+.eatrufls \t\u007f\u00e9";
        StringBuilder changed = new StringBuilder(line);
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            char character = alphabet.charAt(random.nextInt(alphabet.length()));
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, character);
                case 1 -> changed.insert(at, character);
                default -> changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":1.5}",
                "{\"a\":1234567890123456789}",
                "{\"a\":null}",
                "{\"a\":tru}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\u00e9\"}",
                "{\"a\":1,}",
                "{\"a\" :1}",
                "{\"a\":[1}",
                "{\"a\":1}{}",
                "{\"a\":[[[[[[[[1]]]]]]]]}",
                "[1]",
                "{"
            })
    void other_json_and_what_is_none_is_not_plain(String line) {
        assertThat(isPlain(line)).isFalse();
    }
}
