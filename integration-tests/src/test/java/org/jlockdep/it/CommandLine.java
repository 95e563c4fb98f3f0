package org.jlockdep.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code java -jar jlockdep.jar}, on the JDK that runs the tests unless another one is said. */
record CommandLine(Jdk jdk, List<String> words) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    CommandLine(String... words) {
        this(Jdks.running(), List.of(words));
    }

    AgentRun run(List<String> more) {
        return run(Map.of(), more);
    }

    AgentRun run(Map<String, String> environment, List<String> more) {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(AgentProcess.LIGHT);
        command.addAll(List.of("-jar", Build.cliJar().toString()));
        command.addAll(words);
        command.addAll(more);
        return new TimedProcess(command, environment, LIMIT).run();
    }
}
