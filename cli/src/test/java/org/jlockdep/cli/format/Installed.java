package org.jlockdep.cli.format;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that some tests need and not every machine has. */
final class Installed {
    private Installed() {}

    /** Skips the test, by its name, on a machine without the program. */
    static Path assume(String test, String... oneOf) {
        Optional<Path> found = Stream.of(oneOf).flatMap(Installed::onPath).findFirst();
        if (found.isEmpty()) {
            System.err.println("skipped: " + test + " needs one of: " + String.join(", ", oneOf));
        }
        Assumptions.assumeTrue(found.isPresent(), () -> test + " needs one of: " + String.join(", ", oneOf));
        return found.orElseThrow();
    }

    private static Stream<Path> onPath(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }
}
