package org.jlockdep.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jlockdep.options.AgentOptions;
import org.jlockdep.options.InvalidOptionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The agent's options on our command line. They are checked here: a typo must not first show in the other JVM. */
final class AgentArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-o", "--option"},
            paramLabel = "KEY=VALUE",
            description = "An option of the agent, such as jdk=true or output=locks-%%p.txt. Repeatable.")
    private Map<String, String> given = new LinkedHashMap<>();

    /** What stands behind {@code -javaagent:jar=}, empty if nothing does. */
    String tail() {
        return options().tail();
    }

    AgentOptions options() {
        AgentOptions options = AgentOptions.defaults();
        for (Map.Entry<String, String> option : given.entrySet()) {
            options = with(options, option.getKey(), option.getValue());
        }
        return options;
    }

    /** Has the user given this option? */
    boolean says(String key) {
        return given.containsKey(key);
    }

    private AgentOptions with(AgentOptions options, String key, String value) {
        try {
            return options.with(key, value);
        } catch (InvalidOptionException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }
}
