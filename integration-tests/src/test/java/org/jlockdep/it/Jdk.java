package org.jlockdep.it;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One JDK to run programs on. */
record Jdk(Path home, int version) implements Comparable<Jdk> {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern VERSION = Pattern.compile("java\\.specification\\.version = (?:1\\.)?(\\d+)");

    /** Asks the JVM itself: not every distribution has the {@code release} file. */
    static Jdk at(Path home) {
        List<String> command = List.of(java(home).toString(), "-XshowSettings:properties", "-version");
        AgentRun run = new TimedProcess(command, Map.of(), LIMIT).run();
        Matcher version = VERSION.matcher(run.stderr());
        if (!version.find()) {
            throw new IllegalArgumentException("it.jdks names a folder that is no JDK: " + run);
        }
        return new Jdk(home, Integer.parseInt(version.group(1)));
    }

    Path java() {
        return java(home);
    }

    private static Path java(Path home) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    boolean isAtLeast(int feature) {
        return version >= feature;
    }

    @Override
    public int compareTo(Jdk other) {
        return version != other.version ? Integer.compare(version, other.version) : home.compareTo(other.home);
    }

    @Override
    public String toString() {
        return "JDK " + version;
    }
}
