package org.jlockdep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One JDK to measure on.
 *
 * @param runtime as in {@code 17.0.15+6}
 */
record Jvm(Path home, int version, String runtime) {
    static Jvm at(Path home) {
        try {
            Process process = new ProcessBuilder(
                            home.resolve("bin/java").toString(), "-XshowSettings:properties", "-version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String feature = property(said, "java.specification.version").replaceFirst("^1\\.", "");
            return new Jvm(home, Integer.parseInt(feature), property(said, "java.runtime.version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String settings, String name) {
        return settings.lines()
                .map(String::trim)
                .filter(line -> line.startsWith(name + " = "))
                .map(line -> line.substring(name.length() + 3))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("bench.jdks names a folder that is no JDK: " + settings));
    }

    String java() {
        return home.resolve("bin/java").toString();
    }
}
