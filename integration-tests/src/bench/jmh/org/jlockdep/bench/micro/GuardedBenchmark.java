package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs that a program has a guarded cycle, once that has been looked at: the two should cost the same. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GuardedBenchmark {
    private final GuardedInversion inversion = new GuardedInversion();
    private final GuardedOrder order = new GuardedOrder();

    @Benchmark
    public int guardedCycle() {
        return inversion.bothOrders();
    }

    @Benchmark
    public int guardedWithoutCycle() {
        return order.twoOrders();
    }
}
