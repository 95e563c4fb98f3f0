package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Two threads that want the same lock. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ContendedBenchmark {
    private final Monitors monitors = new Monitors();
    private final Locks locks = new Locks();

    @Benchmark
    @Threads(2)
    public int contendedBlock() {
        return monitors.workUnderLock();
    }

    @Benchmark
    @Threads(2)
    public int contendedLock() {
        return locks.one();
    }
}
