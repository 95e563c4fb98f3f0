package org.jlockdep.fleet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs that a test runs to their end, from the jars that users get. */
final class Job {
    private static final Path SPARK = Path.of(System.getProperty("fleet.spark"));
    private static final Path FLEET = Path.of(System.getProperty("fleet.jar"));
    private static final Path CLI = Path.of(System.getProperty("fleet.cli"));

    /** In one part: so few that what one service of two thousand has is merged in two steps. */
    private static final int OBJECTS = 25;

    private Job() {}

    /** @param output what it wrote to both streams */
    record Ended(int code, List<String> output) {
        /** What the job says to people. */
        List<String> talk() {
            return output.stream().filter(line -> line.startsWith("jlockdep: ")).toList();
        }
    }

    /** In one JVM, by two threads. */
    static Ended local(Path jdk, Path output, Path... inputs) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-Xmx768m",
                "-Dspark.master=local[2]",
                "-Dspark.ui.enabled=false",
                "-Dspark.jlockdep.objects=" + OBJECTS,
                "-cp",
                FLEET + File.pathSeparator + SPARK.resolve("jars") + "/*",
                MergeJob.class.getName()));
        for (Path input : inputs) {
            command.add(input.toString());
        }
        command.add(output.toString());
        return run(command.toArray(new String[0]));
    }

    /** On a cluster of two workers, one of which loses its executor half way. */
    static Ended killed(Path input, Path output) throws IOException, InterruptedException {
        Path script = FLEET.resolve("../../../../.ci/fleet").normalize();
        return run(script.toString(), input.toString(), output.toString(), "kill");
    }

    static Ended commandLine(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", CLI.toString()));
        command.addAll(Arrays.asList(arguments));
        return run(command.toArray(new String[0]));
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("jlockdep-fleet", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            builder.environment().put("SPARK_HOME", SPARK.toString());
            builder.environment().put("FLEET_JAR", FLEET.toString());
            builder.environment().put("OBJECTS", "100");
            int code = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            return new Ended(code, Files.readAllLines(log));
        } finally {
            Files.delete(log);
        }
    }
}
