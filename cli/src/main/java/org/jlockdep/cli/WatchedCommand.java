package org.jlockdep.cli;

import java.util.ArrayList;
import java.util.List;

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

    static ProcessBuilder withAllBelow(List<String> command, String agentArgument) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().merge(ToolOptions.VARIABLE, ToolOptions.quote(agentArgument), ToolOptions::join);
        return builder;
    }
}
