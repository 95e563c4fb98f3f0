package org.jlockdep.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a running JVM's agent how it is. */
@Command(
        name = "doctor",
        description = {
            "Tells whether the agent is active in a JVM that runs, which classes have its hooks, which could not be"
                    + " rewritten and why, and what else weakens its findings.",
            "Without a JVM it lists those of this user, and where the agent is active.",
            "Ends with 4 where no agent is active, or it does not work: then what it does not find means nothing."
        })
final class DoctorCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "JVM",
            description = "A process id, or a part of the main class's name that only one JVM has.")
    private String target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (target == null) {
            return list(out);
        }
        String diagnosis = new AgentAnswers(RunningJvms.find(target)).diagnosis();
        out.print(diagnosis);
        out.flush();
        boolean works = diagnosis.lines().noneMatch(line -> line.startsWith("NOT WELL"));
        return (works ? ExitCode.CLEAN : ExitCode.NO_DATA).number();
    }

    private static int list(PrintWriter out) {
        List<RunningJvms.Jvm> jvms = RunningJvms.all();
        boolean active = false;
        for (RunningJvms.Jvm jvm : jvms) {
            String agent = agent(jvm);
            active |= agent.startsWith("active");
            out.println(jvm + "  " + agent);
        }
        if (!active) {
            throw new Refusal(ExitCode.NO_DATA, "the agent is active in none of " + jvms.size() + " JVMs");
        }
        return ExitCode.CLEAN.number();
    }

    private static String agent(RunningJvms.Jvm jvm) {
        try {
            return TargetJvm.of(jvm.pid())
                    .agentVersion()
                    .map(version -> "active, jlockdep " + version)
                    .orElse("no agent");
        } catch (Refusal e) {
            return "not known: " + e.getMessage();
        }
    }
}
