package org.jlockdep.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of a sample project, with the README's plugin in it and a local repository that has our artifacts. */
record BankProject(Path folder, Path repository) {
    private static final String GROUP = "jlockdep";
    private static final String VERSION = "0.1.0";
    private static final Path REPOSITORY = repository(Build.programs().resolveSibling("bank-repository"));

    static BankProject in(Path temporary) throws IOException {
        return of("bank", temporary);
    }

    static BankProject of(String name, Path temporary) throws IOException {
        Path folder = temporary.resolve(name);
        Path sample = Path.of("src/test/resources/projects").resolve(name).toAbsolutePath();
        try (Stream<Path> files = Files.walk(sample)) {
            files.forEach(file -> copy(file, folder.resolve(sample.relativize(file))));
        }
        Path pom = folder.resolve("pom.xml");
        String plugin = Readme.block("Maven", "xml");
        Files.writeString(pom, Files.readString(pom).replace("<!-- the plugin of the README -->", plugin));
        return new BankProject(folder, REPOSITORY);
    }

    /** The same with tests of another framework, and one more class of them. */
    BankProject with(TestFramework framework, String surefire) throws IOException {
        Path pom = folder.resolve("pom.xml");
        Files.writeString(pom, framework.pom(Files.readString(pom), surefire));
        Path tests = folder.resolve("src/test/java/bank");
        Files.delete(tests.resolve("BankIT.java"));
        String test = framework.test(Files.readString(tests.resolve("BankTest.java")));
        Files.writeString(tests.resolve("BankTest.java"), test);
        Files.writeString(tests.resolve("TellerTest.java"), test.replace("BankTest", "TellerTest"));
        return this;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build's own, by links, and beside it what this build has not installed anywhere. */
    private static Path repository(Path repository) {
        try {
            Path real = Build.mavenRepository();
            Path org = Files.createDirectories(repository.resolve("org"));
            link(real, repository, Set.of("org"));
            link(real.resolve("org"), org, Set.of(GROUP));
            Path group = org.resolve(GROUP);
            put("jlockdep-agent", Build.agentJar(), group);
            put("jlockdep-api", Build.apiJar(), group);
            put("jlockdep-cli", Build.cliJar(), group);
            put("jlockdep-maven-plugin", Build.mavenPlugin(), group);
            return repository;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(String artifact, Path jar, Path group) throws IOException {
        Path folder = Files.createDirectories(group.resolve(artifact).resolve(VERSION));
        Path file = folder.resolve(artifact + "-" + VERSION + ".jar");
        Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
        Path pom = folder.resolve(artifact + "-" + VERSION + ".pom");
        Files.copy(Build.publishedPom(jar), pom, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void link(Path from, Path to, Set<String> butNot) throws IOException {
        for (Path child : Build.list(from)) {
            String name = child.getFileName().toString();
            if (!butNot.contains(name) && !Files.exists(to.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(to.resolve(name), child);
            }
        }
    }

    Maven maven() {
        return new Maven(Jdks.running(), folder, repository);
    }

    Path reports(String plugin) {
        return folder.resolve("target").resolve(plugin + "-reports");
    }
}
