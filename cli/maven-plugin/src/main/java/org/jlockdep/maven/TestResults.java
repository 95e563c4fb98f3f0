package org.jlockdep.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** What Surefire and Failsafe have written about a module's tests, where they do it by default. */
record TestResults(MavenProject project) {
    boolean areOf(Instant build) {
        Path target = Path.of(project.getBuild().getDirectory());
        return Stream.of("surefire-reports", "failsafe-reports")
                .map(target::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> written(folder).stream())
                .anyMatch(file -> !isBefore(build, file));
    }

    private static List<Path> written(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBefore(Instant build, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(build);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
