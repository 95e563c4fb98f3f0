package org.jlockdep.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.options.BuildId;
import org.jlockdep.options.InvalidOptionException;

/**
 * The command line for programs that have a log of their own, such as builds: they do what users can do, in the same words,
 * and nothing ends their JVM. Any number of threads may be in here.
 */
public final class Commands {
    private Commands() {}

    /**
     * @param out takes what goes to stdout otherwise, line by line
     * @param err takes what goes to stderr otherwise
     * @return the exit code
     */
    public static int execute(Consumer<String> out, Consumer<String> err, String... arguments) {
        try (PrintWriter lines = new PrintWriter(new LineWriter(out));
                PrintWriter talk = new PrintWriter(new LineWriter(err))) {
            return Main.commandLine().setOut(lines).setErr(talk).execute(arguments);
        }
    }

    /** Which build runs here, as far as the environment says; or else this one. */
    public static String buildId(String otherwise) {
        String known = BuildId.of(System.getenv());
        return known.isEmpty() ? otherwise : known;
    }

    /**
     * What stands behind {@code -javaagent:jar=}.
     *
     * @throws IllegalArgumentException if there is no such option or value; the message names it
     */
    public static String agentTail(Map<String, String> options) {
        AgentOptions checked = AgentOptions.defaults();
        try {
            for (Map.Entry<String, String> option : options.entrySet()) {
                checked = checked.with(option.getKey(), option.getValue());
            }
        } catch (InvalidOptionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return checked.tail();
    }
}
