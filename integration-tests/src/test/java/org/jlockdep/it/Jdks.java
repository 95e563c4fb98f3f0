package org.jlockdep.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The JDKs of this run: the one that runs the build and those that the property or the environment names. */
final class Jdks {
    private static final Jdk RUNNING = Jdk.at(Path.of(System.getProperty("java.home")));
    private static final List<Jdk> GIVEN = announce(given());

    private Jdks() {}

    static List<Jdk> all() {
        return GIVEN;
    }

    static Jdk running() {
        return RUNNING;
    }

    /** Each test on each, and none by turns. */
    static boolean areAllWanted() {
        return Boolean.getBoolean("it.all");
    }

    private static List<Jdk> given() {
        Stream<Jdk> named = Stream.of(System.getProperty("it.jdks"), System.getenv("JLOCKDEP_TEST_JDKS"))
                .filter(Objects::nonNull)
                .flatMap(homes -> Stream.of(homes.split(",")))
                .map(String::trim)
                .filter(home -> !home.isEmpty())
                .map(home -> Jdk.at(Path.of(home)));
        return Stream.concat(Stream.of(RUNNING), named).sorted().distinct().toList();
    }

    private static List<Jdk> announce(List<Jdk> jdks) {
        System.out.println("The programs run on: " + jdks);
        return jdks;
    }
}
