package org.jlockdep.cli;

/** A command cannot do what it was asked for. The message is one line that names the input and, if known, the way out. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    Refusal(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The graph of many runs is kept in memory; merging them is not. */
    static Refusal outOfMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Refusal(
                ExitCode.USAGE,
                megabytes + " MB of memory are not enough: make one dump of many first ('jlockdep merge'), or give"
                        + " Java more ('java -Xmx" + 4 * megabytes + "m -jar jlockdep.jar')");
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
