package org.jlockdep.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to run, and where the build put it.
 *
 * @param pattern for "group name", found anywhere in it
 * @param window milliseconds of one measurement of a program that measures itself
 */
record Settings(
        Path agent,
        Path programs,
        Path libraries,
        Path project,
        Path mavenHome,
        Path mavenRepository,
        List<Jvm> jvms,
        Pattern pattern,
        int rounds,
        int window,
        String mode) {
    static Settings ofSystemProperties() {
        return new Settings(
                path("agent"),
                path("programs"),
                path("libs"),
                path("project"),
                path("maven.home"),
                path("maven.repository"),
                jvms(text("jdks")),
                Pattern.compile(text("pattern")),
                Integer.parseInt(text("rounds")),
                Integer.parseInt(text("window")),
                text("mode"));
    }

    private static String text(String name) {
        return System.getProperty("bench." + name, "");
    }

    private static Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }

    /** The one that runs the build, if none is named. */
    private static List<Jvm> jvms(String homes) {
        String all = homes.isBlank() ? System.getProperty("java.home") : homes;
        return Stream.of(all.split(","))
                .map(home -> Jvm.at(Path.of(home.trim())))
                .toList();
    }

    boolean picks(Group group, Experiment experiment) {
        return pattern.matcher(group + " " + experiment.name()).find();
    }

    /** Counts what the hooks do, where the experiment can. */
    boolean counts() {
        return mode.equals("count");
    }

    /** Writes the results down for others to read. */
    boolean records() {
        return mode.equals("record");
    }

    Path page() {
        return project.resolve("BENCHMARKS.md");
    }

    /** For what the workloads write. */
    Path scratch() {
        return project.resolve("target/bench");
    }
}
