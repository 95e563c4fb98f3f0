package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import workloads.shapes.FactoryLocks;
import workloads.shapes.FreshLocks;
import workloads.shapes.PassedLocks;

/** Nested locks that only the instance can name: from factories, arrays, parameters, getters; fresh ones, many. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InstanceBenchmark {
    private final FactoryLocks made = new FactoryLocks();
    private final FreshLocks fresh = new FreshLocks();
    private final PassedLocks passed = new PassedLocks();

    @Benchmark
    public int twoFromOneFactory() {
        return made.nested();
    }

    @Benchmark
    public int freshLockNested() {
        return fresh.nested();
    }

    @Benchmark
    public int fromArrayAndGetter() {
        return passed.nested();
    }
}
