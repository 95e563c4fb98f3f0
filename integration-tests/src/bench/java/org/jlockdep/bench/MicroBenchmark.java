package org.jlockdep.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark of JMH, in a JVM of its own each time. A collection before each iteration makes its locks old. */
record MicroBenchmark(String fullName, Settings settings, Jvm jvm) implements Experiment {
    private static final int ITERATIONS = 3;

    static List<Experiment> all(Settings settings, Jvm jvm) {
        Set<String> names = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT), List.of())
                .stream()
                .map(BenchmarkListEntry::getUsername)
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream()
                .map(name -> (Experiment) new MicroBenchmark(name, settings, jvm))
                .toList();
    }

    @Override
    public String name() {
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    @Override
    public List<Reading> run(With with) {
        if (with == With.COUNTED_AGENT) return List.of();
        ChainedOptionsBuilder options = options();
        if (with == With.AGENT) options.jvmArgsAppend("-javaagent:" + settings.agent() + "=quiet=true");
        try {
            RunResult result = new Runner(options.build()).runSingle();
            return List.of(new Reading("", result.getPrimaryResult().getScore(), Unit.NANOS));
        } catch (RunnerException e) {
            throw new AssertionError(fullName, e);
        }
    }

    private ChainedOptionsBuilder options() {
        TimeValue window = TimeValue.milliseconds(settings.window() * 3L / 10);
        return new OptionsBuilder()
                .include("^" + fullName + "$")
                .jvm(jvm.java())
                .forks(1)
                .shouldDoGC(true)
                .shouldFailOnError(true)
                .warmupIterations(ITERATIONS)
                .warmupTime(window)
                .measurementIterations(ITERATIONS)
                .measurementTime(window)
                .verbosity(VerboseMode.SILENT);
    }
}
