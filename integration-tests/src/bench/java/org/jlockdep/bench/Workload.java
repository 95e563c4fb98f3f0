package org.jlockdep.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A program as an experiment: it measures itself, or is measured as a whole.
 *
 * @param command JVM options, main class and arguments
 * @param options of the agent
 */
record Workload(String name, Settings settings, Jvm jvm, List<String> command, String options, boolean asWhole)
        implements Experiment {
    /** The same with that option of the agent. */
    Workload with(String option) {
        return new Workload(name + " with " + option, settings, jvm, command, options + "," + option, asWhole);
    }

    @Override
    public List<Reading> run(With with) {
        List<String> line = new ArrayList<>(List.of(jvm.java()));
        if (with == With.COUNTED_AGENT) line.add("-javaagent:" + CountingAgents.jar(settings.scratch()));
        if (with != With.NOTHING) line.add("-javaagent:" + settings.agent() + "=quiet=true" + options);
        line.add("-Dworkloads.window=" + settings.window());
        line.addAll(command);
        TimedRun run = TimedRun.of(line);
        if (with == With.COUNTED_AGENT) return asWhole ? List.of() : run.counts();
        return asWhole ? run.times() : run.scores();
    }
}
