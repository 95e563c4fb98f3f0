package org.jlockdep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A command that is to carry the agent. A {@code java} command of our own making gets the argument itself: exactly this
 * JVM is meant, and it prints no "Picked up". Below anybody else's command JVMs are somewhere, and start others: only the
 * environment reaches them all.
 */
final class WatchedCommand {
    private WatchedCommand() {}

    static ProcessBuilder ofJava(List<String> command, String agentArgument) {
        List<String> words = new ArrayList<>(command);
        words.add(1, agentArgument);
        return new ProcessBuilder(words);
    }

    /** @param talk is told where the variable gets too long for Java 8 */
    static ProcessBuilder withAllBelow(List<String> command, String agentArgument, Consumer<String> talk) {
        ProcessBuilder builder = new ProcessBuilder(command);
        String value =
                builder.environment().merge(ToolOptions.VARIABLE, ToolOptions.quote(agentArgument), ToolOptions::join);
        if (ToolOptions.isTooLongForJava8(value)) {
            talk.accept(ToolOptions.VARIABLE + " is now so long that Java 8 ignores it, and so the agent");
        }
        return builder;
    }
}
