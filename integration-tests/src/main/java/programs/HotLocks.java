package programs;

import java.util.concurrent.locks.ReentrantLock;

/** Calls methods that lock until HotSpot's second compiler has to take them. */
public final class HotLocks {
    private static final int CALLS = 60_000;

    private final Object outer = new Object();
    private final Object inner = new Object();
    private final ReentrantLock lock = new ReentrantLock();
    private int count;

    void block() {
        synchronized (outer) {
            step();
        }
    }

    void nestedBlocks() {
        synchronized (outer) {
            synchronized (inner) {
                step();
            }
        }
    }

    synchronized void method() {
        step();
    }

    static synchronized void staticMethod(HotLocks program) {
        program.step();
    }

    void blockThatThrows() {
        try {
            synchronized (outer) {
                stepOrThrow();
            }
        } catch (IllegalStateException expected) {
            count++;
        }
    }

    synchronized void methodThatThrows() {
        try {
            stepOrThrow();
        } catch (IllegalStateException expected) {
            count++;
        }
    }

    int blockThatReturns() {
        synchronized (outer) {
            if (count % 2 == 0) {
                return count;
            }
            step();
        }
        return count;
    }

    void lock() {
        lock.lock();
        try {
            step();
        } finally {
            lock.unlock();
        }
    }

    void step() {
        count++;
    }

    void stepOrThrow() {
        if (count++ % 100 == 0) {
            throw new IllegalStateException("on purpose");
        }
    }

    public static void main(String[] args) {
        HotLocks program = new HotLocks();
        for (int i = 0; i < CALLS; i++) {
            program.block();
            program.nestedBlocks();
            program.method();
            staticMethod(program);
            program.blockThatThrows();
            program.methodThatThrows();
            program.blockThatReturns();
            program.lock();
        }
    }
}
