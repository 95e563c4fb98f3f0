package org.jlockdep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A command whose JVMs are to carry the agent. A {@code java} command gets the argument itself: exactly this JVM is
 * meant, and it prints no "Picked up". For anything else, such as a build tool or a script, the JVMs are somewhere
 * below, and only the environment reaches them all.
 */
final class WatchedCommand {
    private static final Set<String> LAUNCHERS = Set.of("java", "java.exe", "javaw", "javaw.exe");

    private WatchedCommand() {}

    static ProcessBuilder of(List<String> command, String agentArgument) {
        List<String> words = new ArrayList<>(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        if (isJava(words.get(0))) {
            words.add(1, agentArgument);
        } else {
            builder.environment().merge(ToolOptions.VARIABLE, ToolOptions.quote(agentArgument), ToolOptions::join);
        }
        return builder;
    }

    static boolean isJava(String word) {
        Path name = Path.of(word).getFileName();
        return name != null && LAUNCHERS.contains(name.toString());
    }
}
