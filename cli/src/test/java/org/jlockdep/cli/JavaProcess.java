package org.jlockdep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM with our class path, and what it says. */
final class JavaProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Path out;
    private final Path err;
    private final Process process;

    private JavaProcess(Map<String, String> environment, List<String> arguments) throws IOException {
        out = Files.createTempFile("jlockdep-test", ".out");
        err = Files.createTempFile("jlockdep-test", ".err");
        List<String> command = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove(ToolOptions.VARIABLE);
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** {@code jlockdep ARGUMENTS}, to its end. */
    static JavaProcess jlockdep(String... arguments) throws Exception {
        return jlockdep(Map.of(), arguments);
    }

    static JavaProcess jlockdep(Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(Main.class.getName()));
        words.addAll(Arrays.asList(arguments));
        return new JavaProcess(environment, words).await();
    }

    /** {@code java ARGUMENTS}, which the caller waits for or ends. */
    static JavaProcess java(Map<String, String> environment, String... arguments) throws IOException {
        return new JavaProcess(environment, Arrays.asList(arguments));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    JavaProcess await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not over after " + PATIENCE_SECONDS + " s");
        }
        return this;
    }

    /** Waits until it has said so on stdout or stderr. */
    JavaProcess awaitSaying(String text) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!(out() + err()).contains(text)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("never said '" + text + "' but: " + out() + err());
            }
            Thread.sleep(10);
        }
        return this;
    }

    String pid() {
        return Long.toString(process.pid());
    }

    int exitCode() {
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Asks it to end, as kill does. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(out);
        Files.delete(err);
    }
}
