package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import workloads.shapes.ManyInstances;

/** A million instances of one class, one after the other under one lock. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ManyInstancesBenchmark {
    private final ManyInstances instances = new ManyInstances();

    @Benchmark
    public int millionInstances() {
        return instances.nested();
    }
}
