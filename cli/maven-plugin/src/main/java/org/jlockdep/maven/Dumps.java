package org.jlockdep.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of a module have left in its folder. */
record Dumps(Path folder) {
    /** Those of this build may be there already: a build may have several runs of tests. */
    void clearThoseBefore(Instant start) throws IOException {
        for (Path dump : files()) {
            if (Files.getLastModifiedTime(dump).toInstant().isBefore(start)) {
                Files.delete(dump);
            }
        }
    }

    boolean areNone() {
        return files().isEmpty();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
