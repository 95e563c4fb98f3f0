package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the file that says how it has to look; on a mismatch leaves the new one to be looked at. */
public final class Golden {
    private static final Path EXPECTED = Path.of("src/test/resources/golden");
    private static final Path ACTUAL = Path.of("target/golden");

    private Golden() {}

    public static void assertMatches(String name, String actual) throws IOException {
        Path expected = EXPECTED.resolve(name);
        if (Files.exists(expected) && Files.readString(expected).equals(actual)) {
            return;
        }
        Path written = ACTUAL.resolve(name);
        Files.createDirectories(written.getParent());
        Files.writeString(written, actual);
        fail("not as expected, see: diff -u " + expected.toAbsolutePath() + " " + written.toAbsolutePath());
    }
}
