package org.jlockdep.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A JVM that does what it has to do, says {@code ready}, and lives until its input ends. */
final class LiveProcess implements AutoCloseable {
    private static final String READY = "ready";

    private final TimedProcess command;
    private final Process process;

    private LiveProcess(TimedProcess command, Process process) {
        this.command = command;
        this.process = process;
    }

    static LiveProcess start(TimedProcess command) {
        LiveProcess live = begin(command);
        live.awaitSaying(READY);
        return live;
    }

    /** One that says nothing. */
    static LiveProcess begin(TimedProcess command) {
        try {
            return new LiveProcess(command, command.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has not said it when his time is over never does. */
    void awaitSaying(String text) {
        Executor later = CompletableFuture.delayedExecutor(command.limit().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<?> tooLate = CompletableFuture.runAsync(process::destroyForcibly, later);
        try {
            readUntil(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            tooLate.cancel(false);
        }
    }

    /** Byte by byte: what comes after it is for {@link #end}. */
    private void readUntil(String text) throws IOException {
        InputStream stdout = process.getInputStream();
        StringBuilder said = new StringBuilder();
        while (said.indexOf(text) < 0) {
            int read = stdout.read();
            if (read < 0) {
                throw new AssertionError("never said " + text + ": " + said + end());
            }
            said.append((char) read);
        }
    }

    /** Into its input. */
    void say(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String pid() {
        return Long.toString(process.pid());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill} does. */
    void terminate() {
        process.toHandle().destroy(); // unlike the process itself it leaves the streams open
    }

    /** Lets it end by itself. */
    AgentRun end() {
        try {
            return command.await(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for " + command, e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
