package org.jlockdep.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Uncontended locks of java.util.concurrent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LockBenchmark {
    private final ReentrantLock first = new ReentrantLock();
    private final ReentrantLock second = new ReentrantLock();
    private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
    private int count;

    @Benchmark
    public int reentrantLock() {
        first.lock();
        try {
            return ++count;
        } finally {
            first.unlock();
        }
    }

    @Benchmark
    public int twoReentrantLocks() {
        first.lock();
        try {
            second.lock();
            try {
                return ++count;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    @Benchmark
    public int readLock() {
        readWrite.readLock().lock();
        try {
            return count;
        } finally {
            readWrite.readLock().unlock();
        }
    }
}
