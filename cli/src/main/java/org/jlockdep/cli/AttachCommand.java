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
            "Reports go to that JVM's stderr, or to the file that -o output=FILE names, as seen from its directory. See"
                    + " 'jlockdep dump' for a report at once."
        })
final class AttachCommand implements Callable<Integer> {
    @Mixin
    private AgentArguments agent;

    @Parameters(
            paramLabel = "JVM",
            description = "A process id, as jps lists it, or a part of the main class's name that only one JVM has.")
    private String target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String tail = agent.tail();
        TargetJvm jvm = RunningJvms.find(target);
        if (jvm.agentVersion().isPresent()) {
            say("the agent is active in process " + jvm.pid() + " already; its options stay as they are");
            return ExitCode.CLEAN.number();
        }
        jvm.load(tail);
        if (jvm.agentVersion().isEmpty()) {
            throw new Refusal(
                    ExitCode.NO_DATA,
                    "the agent did not become active in process " + jvm.pid() + ", whose stderr says why");
        }
        say("the agent is active in process " + jvm.pid() + " now, and reports on its stderr");
        jvm.unseenMethods().ifPresent(methods -> tellUnseen(methods, jvm.unseenThreads()));
        if (jvm.warnsOfAgents()) {
            say("it warned there of an agent that is loaded dynamically: that is this one, and harmless");
        }
        return ExitCode.CLEAN.number();
    }

    /** Whatever they are about to do: a loop that never ends is never seen. */
    private void tellUnseen(int methods, String doubt) {
        String were = methods == 1
                ? "1 method that takes locks was running"
                : methods + " methods that take locks were running";
        say(were + " at that moment"
                + (methods == 0
                        ? ""
                        : ": the locks that these calls take are not seen; 'jlockdep doctor' names the methods")
                + (doubt.isEmpty() ? "" : "; " + doubt));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(spec.qualifiedName() + ": " + line);
    }
}
