package org.jlockdep.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a command with the agent in its JVMs. */
@Command(
        name = "run",
        description = {
            "Runs a command and watches its JVMs. The exit code is the command's own.",
            "A java command is watched itself; below any other command, such as mvn or a script, all JVMs are, through"
                    + " JAVA_TOOL_OPTIONS."
        },
        customSynopsis = "jlockdep run [-o KEY=VALUE]... -- COMMAND [ARGUMENT...]")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private AgentArguments agent;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "What to run, after --.")
    private List<String> command;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ProcessBuilder watched = WatchedCommand.of(command, AgentJar.unpacked().argument(agent.tail()));
        warnOfJava8(watched);
        return Child.run(watched);
    }

    private void warnOfJava8(ProcessBuilder watched) {
        String variable = watched.environment().getOrDefault(ToolOptions.VARIABLE, "");
        if (!WatchedCommand.isJava(command.get(0)) && ToolOptions.isTooLongForJava8(variable)) {
            String line = "jlockdep run: JAVA_TOOL_OPTIONS is now so long that Java 8 ignores it, and so the agent";
            spec.commandLine().getErr().println(line);
        }
    }
}
