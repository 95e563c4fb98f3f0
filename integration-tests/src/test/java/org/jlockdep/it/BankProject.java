package org.jlockdep.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of the sample project, with the README's profile in it and a local repository that has our artifacts. */
record BankProject(Path folder, Path repository) {
    private static final String GROUP = "jlockdep";
    private static final String VERSION = "0.1.0";

    static BankProject in(Path temporary) throws IOException {
        Path folder = temporary.resolve("bank");
        Path sample = Path.of("src/test/resources/projects/bank").toAbsolutePath();
        try (Stream<Path> files = Files.walk(sample)) {
            files.forEach(file -> copy(file, folder.resolve(sample.relativize(file))));
        }
        Path pom = folder.resolve("pom.xml");
        String profile = Readme.block("Maven", "xml");
        Files.writeString(pom, Files.readString(pom).replace("<!-- the profile of the README -->", profile));
        return new BankProject(folder, repository(temporary.resolve("repository")));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build's own, by links, and beside it what this build has not installed anywhere. */
    private static Path repository(Path repository) throws IOException {
        Path real = Build.mavenRepository();
        link(real, Files.createDirectory(repository), Set.of("org"));
        Path org = Files.createDirectory(repository.resolve("org"));
        link(real.resolve("org"), org, Set.of(GROUP));
        Path parent = Files.createDirectories(org.resolve(GROUP + "/jlockdep/" + VERSION));
        Files.copy(Build.rootPom(), parent.resolve("jlockdep-" + VERSION + ".pom"));
        Path agent = Files.createDirectories(org.resolve(GROUP + "/jlockdep-agent/" + VERSION));
        Files.copy(
                Build.rootPom().resolveSibling("agent/pom.xml"), agent.resolve("jlockdep-agent-" + VERSION + ".pom"));
        Files.copy(Build.thinJar(), agent.resolve("jlockdep-agent-" + VERSION + ".jar"));
        return repository;
    }

    private static void link(Path from, Path to, Set<String> butNot) throws IOException {
        for (Path child : Build.list(from)) {
            String name = child.getFileName().toString();
            if (!butNot.contains(name)) {
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
