package org.jlockdep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark without and with the agent, round after round, and prints the median ratios. */
public final class AgentCost {
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);
    private static final int ITERATIONS = 3;

    private final String pattern;
    private final String agentFlag;
    private final Map<String, List<Double>> plain = new TreeMap<>();
    private final Map<String, List<Double>> watched = new TreeMap<>();

    private AgentCost(String agentJar, String pattern) {
        this.agentFlag = "-javaagent:" + agentJar + "=quiet=true";
        this.pattern = pattern;
    }

    private ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .include(pattern)
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .verbosity(VerboseMode.SILENT);
    }

    private void round() throws RunnerException {
        run(options(), plain);
        run(options().jvmArgsAppend(agentFlag), watched);
    }

    private static void run(ChainedOptionsBuilder options, Map<String, List<Double>> scores) throws RunnerException {
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getPrimaryResult().getLabel();
            scores.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
        }
    }

    private void print() {
        System.out.printf("%-20s %10s %10s %8s%n", "benchmark", "plain ns", "agent ns", "ratio");
        plain.forEach((name, without) -> {
            List<Double> with = watched.get(name);
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < without.size(); i++) {
                ratios.add(with.get(i) / without.get(i));
            }
            System.out.printf("%-20s %10.2f %10.2f %7.2fx%n", name, median(without), median(with), median(ratios));
        });
    }

    private static double median(List<Double> values) {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    /** @param arguments the agent's jar, the number of rounds, and a pattern for benchmarks */
    public static void main(String[] arguments) throws RunnerException {
        AgentCost cost = new AgentCost(arguments[0], arguments.length > 2 ? arguments[2] : ".*");
        for (int rounds = Integer.parseInt(arguments[1]); rounds > 0; rounds--) {
            cost.round();
        }
        cost.print();
    }
}
