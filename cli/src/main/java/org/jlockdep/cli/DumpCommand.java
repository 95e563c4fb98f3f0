package org.jlockdep.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a running JVM's agent for what it has found. */
@Command(
        name = "dump",
        description = {
            "Prints what the agent in a running JVM has found so far. No port is opened: the question goes over the channel"
                    + " that jcmd and jstack use.",
            "Ends with 4 if the agent is not active there."
        })
final class DumpCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "JVM",
            description = "A process id, or a part of the main class's name that only one JVM has.")
    private String target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.print(RunningJvms.find(target).ask("report", AgentJar.unpacked().file()));
        out.flush();
        return ExitCode.CLEAN.number();
    }
}
