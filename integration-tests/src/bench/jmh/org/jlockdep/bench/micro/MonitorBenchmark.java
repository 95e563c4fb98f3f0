package org.jlockdep.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Uncontended monitors; the locks are in {@link Monitors}, because JMH makes subclasses of this class. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MonitorBenchmark {
    private final Monitors monitors = new Monitors();
    private final Object inherited = new Object();

    @Benchmark
    public int block() {
        return monitors.block();
    }

    @Benchmark
    public int leafBlock() {
        return monitors.leafBlock();
    }

    @Benchmark
    public int leafMethod() {
        return monitors.leafMethod();
    }

    @Benchmark
    public int method() {
        return monitors.method();
    }

    @Benchmark
    public int twoNested() {
        return monitors.twoNested();
    }

    @Benchmark
    public int leafNested() {
        return monitors.leafNested();
    }

    @Benchmark
    public int leafFourNested() {
        return monitors.leafFourNested();
    }

    @Benchmark
    public int fourNested() {
        return monitors.fourNested();
    }

    @Benchmark
    public int workUnderLock() {
        return monitors.workUnderLock();
    }

    /** The field's owner is of a subclass, whose name the site cannot know. */
    @Benchmark
    public int blockOfSubclass() {
        synchronized (inherited) {
            return monitors.step();
        }
    }
}
