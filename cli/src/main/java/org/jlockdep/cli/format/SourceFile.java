package org.jlockdep.cli.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of which a few lines are shown, here and there: read once. */
final class SourceFile {
    /** Before a line and behind it. */
    private static final int AROUND = 2;
    /** Whatever is longer was not written by anybody. */
    private static final int LONGEST_LINE = 200;

    private static final long LARGEST = 4 << 20;

    private final List<String> lines;

    SourceFile(Path file) {
        lines = lines(file);
    }

    /** @param number from 1 on */
    Optional<List<String>> around(int number) {
        if (number < 1 || number > lines.size()) return Optional.empty();
        return Optional.of(lines.subList(first(number) - 1, Math.min(lines.size(), number + AROUND)).stream()
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…")
                .toList());
    }

    static int first(int number) {
        return Math.max(1, number - AROUND);
    }

    /** None of what cannot be read: the finding can be read without it. Foreign characters are replaced. */
    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LARGEST) return List.of();
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
