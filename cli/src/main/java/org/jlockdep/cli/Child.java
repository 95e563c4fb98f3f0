package org.jlockdep.cli;

import java.io.IOException;

/** A process that has our terminal to itself, is ended when we are, and whose exit code becomes ours. */
final class Child {
    private Child() {}

    static int run(ProcessBuilder builder) throws InterruptedException {
        Process process = start(builder.inheritIO());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end-of-child"));
        return process.waitFor();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            // The JDK's message names the program and the reason.
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        }
    }

    /** Ctrl-C reaches the child without us, a kill does not. We stay until it has said its last: its report. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
