package org.jlockdep.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Sums up at the end of the tests which of them ran on which JDK: a line for each test class, a column for each JDK, in
 * {@code target/jdks.txt} and on stdout. JUnit finds it by its name in a file, and calls it on any thread.
 */
public final class JdkTable implements TestExecutionListener {
    private static final Path FILE = Path.of("target", "jdks.txt");
    private static final Pattern JDK = Pattern.compile("\\bJDK (\\d+)\\b");
    /** In no column of a JDK: what runs on one alone does not say on which. */
    private static final int ONE = 0;

    /** By test class and JDK. */
    private final Map<String, Map<Integer, Cell>> rows = new TreeMap<>();

    private TestPlan plan;

    /** How many tests there were, and what became of them. */
    private static final class Cell {
        private int passed;
        private int failed;
        private int skipped;

        void add(TestExecutionResult.Status status) {
            switch (status) {
                case SUCCESSFUL -> passed++;
                case FAILED -> failed++;
                case ABORTED -> skipped++;
            }
        }

        @Override
        public String toString() {
            return passed + (failed > 0 ? " FAILED " + failed : "") + (skipped > 0 ? " (" + skipped + ")" : "");
        }
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) count(test, result.getStatus());
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) count(test, TestExecutionResult.Status.ABORTED);
    }

    private void count(TestIdentifier test, TestExecutionResult.Status status) {
        Matcher jdk = JDK.matcher(test.getDisplayName());
        int version = jdk.find() ? Integer.parseInt(jdk.group(1)) : ONE;
        rows.computeIfAbsent(className(test), name -> new TreeMap<>())
                .computeIfAbsent(version, column -> new Cell())
                .add(status);
    }

    private String className(TestIdentifier test) {
        String name = test.getSource()
                .map(source -> source instanceof MethodSource method
                        ? method.getClassName()
                        : source instanceof ClassSource type ? type.getClassName() : "")
                .orElse("");
        if (!name.isEmpty()) return name.substring(name.lastIndexOf('.') + 1);
        Optional<TestIdentifier> parent = plan.getParent(test);
        return parent.map(this::className).orElse(test.getDisplayName());
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        if (rows.isEmpty()) return;
        String table = table();
        System.out.print(table);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() {
        TreeSet<Integer> versions = new TreeSet<>(Comparator.comparing(version -> version == ONE ? 1000 : version));
        rows.values().forEach(row -> versions.addAll(row.keySet()));
        StringBuilder table = new StringBuilder(line(
                "passed (skipped) on",
                versions.stream()
                        .collect(Collectors.toMap(
                                version -> version, version -> version == ONE ? "one" : "JDK " + version)),
                versions));
        rows.forEach((name, row) -> table.append(line(name, row, versions)));
        return table.toString();
    }

    private static String line(String head, Map<Integer, ?> cells, TreeSet<Integer> versions) {
        StringBuilder line = new StringBuilder("%-32s".formatted(head));
        versions.forEach(
                version -> line.append("%12s".formatted(cells.containsKey(version) ? cells.get(version) : "-")));
        return line.append(System.lineSeparator()).toString();
    }
}
