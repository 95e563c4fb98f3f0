package org.jlockdep.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import scenarios.Expect;

/** A program under test with the answer that it carries. */
record Scenario(Class<?> program, Expect expect) {
    /** Those that this JDK can run, each with the answer that is right there. */
    static List<Scenario> allOn(Jdk jdk) {
        return all().stream().filter(scenario -> scenario.holdsOn(jdk)).toList();
    }

    /** All that were compiled: whoever adds a file has added a test. */
    static List<Scenario> all() {
        Path root = Build.programs();
        try (Stream<Path> files = Files.walk(root.resolve("scenarios"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> load(file.substring(0, file.length() - 6)
                            .replace('\\', '/')
                            .replace('/', '.')))
                    .flatMap(type -> Stream.of(type.getAnnotationsByType(Expect.class))
                            .map(expect -> new Scenario(type, expect)))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Scenario.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a class file that was just listed", e);
        }
    }

    boolean holdsOn(Jdk jdk) {
        return jdk.isAtLeast(expect.since()) && jdk.version() <= expect.until();
    }

    boolean isPrinted() {
        return expect.locks().length > 0 && !expect.level().equals("note");
    }

    boolean isMisuse() {
        return !expect.misuse().isEmpty();
    }

    boolean isNoted() {
        return expect.level().equals("note");
    }

    Set<String> lockClasses() {
        return LockNames.asInSource(Stream.of(expect.locks())
                .map(name -> name.startsWith("java.") || name.startsWith("scenarios.")
                        ? name
                        : program.getPackageName() + "." + name));
    }

    @Override
    public String toString() {
        return program.getName().substring("scenarios.".length());
    }
}
