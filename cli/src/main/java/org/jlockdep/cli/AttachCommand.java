package org.jlockdep.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends the agent to a JVM that runs already. */
@Command(
        name = "attach",
        description = {
            "Watches a JVM that runs already, until it ends. Locks that it holds now are not known to the agent, so a run"
                    + " that starts with it (see 'jlockdep run') sees more.",
            "Reports go to that JVM's stderr, or to the file that -o output=FILE names, as seen from its directory."
        })
final class AttachCommand implements Callable<Integer> {
    @Mixin
    private AgentArguments agent;

    @Parameters(paramLabel = "PID", description = "The process id, as jps lists it.")
    private long pid;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String tail = agent.tail();
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            throw new Refusal(ExitCode.NO_DATA, "this Java cannot attach: run jlockdep with a JDK");
        }
        TargetJvm.of(pid).load(AgentJar.unpacked().file(), tail);
        say("agent sent to process " + pid + ", which says on its stderr how it went");
        say("Java 21 and later first warn there of a dynamically loaded agent: that is this one, and harmless");
        return ExitCode.CLEAN.number();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(spec.qualifiedName() + ": " + line);
    }
}
