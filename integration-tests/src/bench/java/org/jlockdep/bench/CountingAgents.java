package org.jlockdep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jlockdep.counts.CountingJar;

/** Packs the counting agent when it is needed. */
final class CountingAgents {
    private CountingAgents() {}

    static Path jar(Path folder) {
        try {
            return CountingJar.in(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
