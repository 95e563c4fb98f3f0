package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Uncontended locks of java.util.concurrent, in fields. */
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
    public int lockByInterface() {
        return locks.byInterface();
    }

    @Benchmark
    public int tryLock() {
        return locks.tried();
    }

    @Benchmark
    public int timedTryLock() throws InterruptedException {
        return locks.triedForAWhile();
    }

    @Benchmark
    public int lockInterruptibly() throws InterruptedException {
        return locks.interruptibly();
    }

    @Benchmark
    public int reentrantThreeTimes() {
        return locks.threeTimes();
    }

    @Benchmark
    public int lockUnderMonitor() {
        return locks.underMonitor();
    }

    @Benchmark
    public int readLock() {
        return locks.read();
    }

    @Benchmark
    public int readByView() {
        return locks.readByView();
    }
}
