package org.jlockdep.bench.micro;

import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.infra.Blackhole;

/** Monitors as most classes have them: private, final, and never handed out. */
final class Monitors {
    /** About 100 ns on a machine of 2020. */
    private static final int TOKENS = 40;

    private final Object first = new Object();
    private final Object second = new Object();
    private final Object third = new Object();
    private final Object fourth = new Object();
    private int count;

    /** Not inlined, so that the block around it is no leaf. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    int step() {
        return ++count;
    }

    int block() {
        synchronized (first) {
            return step();
        }
    }

    int leafBlock() {
        synchronized (first) {
            return ++count;
        }
    }

    synchronized int leafMethod() {
        return ++count;
    }

    synchronized int method() {
        return step();
    }

    int twoNested() {
        synchronized (first) {
            synchronized (second) {
                return step();
            }
        }
    }

    int leafNested() {
        synchronized (first) {
            synchronized (second) {
                return ++count;
            }
        }
    }

    int leafFourNested() {
        synchronized (first) {
            synchronized (second) {
                synchronized (third) {
                    synchronized (fourth) {
                        return ++count;
                    }
                }
            }
        }
    }

    int fourNested() {
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

    int workUnderLock() {
        synchronized (first) {
            Blackhole.consumeCPU(TOKENS);
            return step();
        }
    }
}
