package org.jlockdep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jlockdep.bench.Experiment.Reading;
import org.jlockdep.counts.Costs;

/**
 * A process that has ended well, how long it took, and what it said.
 *
 * @param cpuMillis of all its threads, as the shell around it tells
 */
record TimedRun(double wallMillis, double cpuMillis, String stdout) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Pattern SCORE = Pattern.compile("^score: (.+) = ([0-9.]+) (\\w+)$", Pattern.MULTILINE);
    /** The second line that {@code times} prints is about the children: user, then system. */
    private static final Pattern TIMES =
            Pattern.compile("^(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*\\z", Pattern.MULTILINE);

    static TimedRun of(List<String> command) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times >&2; exit $code", "sh"));
        line.addAll(command);
        try {
            Path out = Files.createTempFile("bench", ".out");
            Path err = Files.createTempFile("bench", ".err");
            try {
                return run(line, out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static TimedRun run(List<String> line, Path out, Path err) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.endsWith("_OPTIONS"));
        long begin = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        double wall = (System.nanoTime() - begin) / 1e6;
        if (!ended) process.descendants().forEach(ProcessHandle::destroyForcibly);
        String stdout = Files.readString(out, StandardCharsets.ISO_8859_1);
        String stderr = Files.readString(err, StandardCharsets.ISO_8859_1);
        if (!ended || process.exitValue() != 0) throw new AssertionError(line + "\n" + stdout + stderr);
        return new TimedRun(wall, cpu(stderr), stdout);
    }

    private static double cpu(String stderr) {
        var times = TIMES.matcher(stderr);
        if (!times.find()) throw new AssertionError("the shell told no times: " + stderr);
        return millis(times.group(1), times.group(2)) + millis(times.group(3), times.group(4));
    }

    private static double millis(String minutes, String seconds) {
        return (60 * Integer.parseInt(minutes) + Double.parseDouble(seconds)) * 1000;
    }

    /** Of the process as a whole. */
    List<Reading> times() {
        return List.of(new Reading("wall", wallMillis, Unit.MILLIS), new Reading("cpu", cpuMillis, Unit.MILLIS));
    }

    /** What the program measured of itself; a single figure needs no name. */
    List<Reading> scores() {
        List<Reading> scores = SCORE.matcher(stdout)
                .results()
                .map(line -> new Reading(line.group(1), Double.parseDouble(line.group(2)), Unit.of(line.group(3))))
                .toList();
        if (scores.isEmpty()) throw new AssertionError("the program measured nothing: " + stdout);
        return scores.size() > 1
                ? scores
                : List.of(new Reading("", scores.get(0).value(), scores.get(0).unit()));
    }

    /** What the hooks did for a million acquisitions; empty if the program does not count. */
    List<Reading> counts() {
        if (!stdout.contains("count: ")) return List.of();
        Costs costs = Costs.in(stdout);
        return costs.times().keySet().stream()
                .map(kind -> new Reading(kind, costs.perMillion(kind), Unit.NANOS))
                .toList();
    }
}
