package org.jlockdep.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;

/** A process that has our terminal to itself, is ended when we are, and whose exit code becomes ours. */
final class Child {
    private Child() {}

    static int run(ProcessBuilder builder) throws InterruptedException {
        return run(builder, exitCode -> exitCode);
    }

    /** @param afterwards what we still have to say when it has ended, even if that was because somebody ended us */
    static int run(ProcessBuilder builder, IntUnaryOperator afterwards) throws InterruptedException {
        Process process = start(builder.inheritIO());
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, done), "end-of-child"));
        try {
            return afterwards.applyAsInt(process.waitFor());
        } finally {
            done.countDown();
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            // The JDK's message names the program and the reason.
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        }
    }

    /** Ctrl-C reaches the child without us, a kill does not. We stay until it has said its last, its report, and we ours. */
    private static void end(Process process, CountDownLatch done) {
        process.destroy();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
