package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What HotSpot does away with or hoists: locks of objects that do not escape, locks in counted loops. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OptimisedBenchmark {
    private final Optimised optimised = new Optimised();

    @Benchmark
    public int escapeAnalysis() {
        return optimised.local();
    }

    /** A class of the JDK that locks itself. */
    @Benchmark
    public int stringBuffer() {
        return optimised.stringBuffer();
    }

    /** A hundred turns. */
    @Benchmark
    public int countedLoop() {
        return optimised.countedLoop();
    }

    /** A hundred turns. */
    @Benchmark
    public int lockInLoop() {
        return optimised.lockInLoop();
    }
}
