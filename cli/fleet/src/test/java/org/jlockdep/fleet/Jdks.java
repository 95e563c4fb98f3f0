package org.jlockdep.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The JDKs that Spark runs on, of those that the build was given, and the one that runs the build. */
final class Jdks {
    private static final int OLDEST = 17;
    private static final int NEWEST = 25;

    private Jdks() {}

    /** By version: two will do, the oldest and the newest. */
    static Map<Integer, Path> both() throws IOException {
        TreeMap<Integer, Path> all = new TreeMap<>();
        all.put(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
        for (String home : System.getProperty("it.jdks", "").split(",")) {
            if (!home.isBlank()) all.putIfAbsent(version(Path.of(home)), Path.of(home));
        }
        TreeMap<Integer, Path> fit = new TreeMap<>(all.subMap(OLDEST, true, NEWEST, true));
        TreeMap<Integer, Path> both = new TreeMap<>();
        both.put(fit.firstKey(), fit.firstEntry().getValue());
        both.put(fit.lastKey(), fit.lastEntry().getValue()); // the same one where there is only one
        return both;
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        // Java 8 has none everywhere, and is none of ours.
        if (!Files.exists(release)) return 0;
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(release)) {
            properties.load(in);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.\\-+_]")[0]);
    }
}
