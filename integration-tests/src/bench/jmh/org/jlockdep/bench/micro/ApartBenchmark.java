package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Two threads, each with locks of its own: do they still not meet? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ApartBenchmark {
    private final Monitors monitors = new Monitors();
    private final Locks locks = new Locks();

    @Benchmark
    @Threads(2)
    public int disjointBlocks() {
        return monitors.twoNested();
    }

    @Benchmark
    @Threads(2)
    public int disjointLocks() {
        return locks.two();
    }
}
