package org.jlockdep.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A child process with a hard time limit; what surrounds the build (options, proxies, agents) is kept away from it. */
record TimedProcess(List<String> command, Map<String, String> environment, Duration limit) {
    AgentRun run() {
        try {
            return await(start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for " + command, e);
        }
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("JLOCKDEP_") || name.startsWith("MAVEN_") || name.endsWith("_OPTIONS"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Programs may print any bytes, so stdout is read in a way that keeps each one apart. */
    AgentRun await(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        CompletableFuture<String> stdout = read(process.getInputStream(), StandardCharsets.ISO_8859_1);
        CompletableFuture<String> stderr = read(process.getErrorStream(), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        AgentRun run = new AgentRun(command, process.exitValue(), stdout.join(), stderr.join());
        if (!ended) {
            throw new AssertionError("killed after " + limit.toSeconds() + " s: " + run);
        }
        return run;
    }

    /** On a thread of its own for each stream, not on a pool: a full pipe would stop the child. */
    private static CompletableFuture<String> read(InputStream stream, Charset charset) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                text.complete(new String(stream.readAllBytes(), charset));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text;
    }
}
