package org.jlockdep.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Uncontended locks of java.util.concurrent; they are in {@link Locks}, because JMH makes subclasses of this class. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LockBenchmark {
    private final Locks locks = new Locks();

    @Benchmark
    public int reentrantLock() {
        return locks.one();
    }

    @Benchmark
    public int twoReentrantLocks() {
        return locks.two();
    }

    @Benchmark
    public int readLock() {
        return locks.read();
    }
}
