package org.jlockdep.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the build made or fetched and handed to the tests as system properties. */
final class Build {
    private Build() {}

    static Path agentJar() {
        return file("it.agent");
    }

    /** The API and the test listener, for class paths. */
    static Path apiJar() {
        return file("it.api");
    }

    static Path rootPom() {
        return readme().resolveSibling("pom.xml");
    }

    static Path cliJar() {
        return file("it.cli");
    }

    static Path readme() {
        return file("it.readme");
    }

    static Path mavenPlugin() {
        return file("it.plugin");
    }

    /** What repositories get beside a jar. */
    static Path publishedPom(Path jar) {
        return jar.resolveSibling("published-pom.xml");
    }

    /** Folder with the class files of the programs under test. */
    static Path programs() {
        return file("it.programs");
    }

    static Path mavenHome() {
        return file("it.maven.home");
    }

    static Path mavenRepository() {
        return file("it.maven.repository");
    }

    /** The jars of one library under test, which has a class path of its own. */
    static List<Path> library(String name) {
        return list(file("it.libs").resolve(name));
    }

    /** The folders of projects that have the class paths of published tests. */
    static List<Path> suites() {
        return list(rootPom().resolveSibling("integration-tests/src/suites"));
    }

    /** Where such a class path is put. */
    static Path fetched(String suite) {
        return file("it.libs").resolveSibling("suites").resolve(suite);
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String property) {
        String value = System.getProperty(property);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("the build has to set the system property " + property);
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
