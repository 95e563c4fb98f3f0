package org.jlockdep.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Uncontended monitors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MonitorBenchmark {
    /** About 100 ns on a machine of 2020. */
    private static final int TOKENS = 40;

    private final Object first = new Object();
    private final Object second = new Object();
    private final Object third = new Object();
    private final Object fourth = new Object();
    private int count;

    /** Not inlined, so that the block around it is no leaf. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private int step() {
        return ++count;
    }

    @Benchmark
    public int block() {
        synchronized (first) {
            return step();
        }
    }

    @Benchmark
    public int leafBlock() {
        synchronized (first) {
            return ++count;
        }
    }

    @Benchmark
    public synchronized int method() {
        return ++count;
    }

    @Benchmark
    public int twoNested() {
        synchronized (first) {
            synchronized (second) {
                return step();
            }
        }
    }

    @Benchmark
    public int fourNested() {
        synchronized (first) {
            synchronized (second) {
                synchronized (third) {
                    synchronized (fourth) {
                        return step();
                    }
                }
            }
        }
    }

    @Benchmark
    public int workUnderLock() {
        synchronized (first) {
            Blackhole.consumeCPU(TOKENS);
            return step();
        }
    }
}
