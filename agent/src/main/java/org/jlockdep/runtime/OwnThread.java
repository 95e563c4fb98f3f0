package org.jlockdep.runtime;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread of the agent's own: what it locks is not recorded, it keeps no application's class loader alive, and whatever
 * goes wrong on it never reaches the program's handler of uncaught exceptions, which may well end the program.
 */
public abstract class OwnThread extends Thread implements Thread.UncaughtExceptionHandler {
    private static final int BEGINNINGS = 10;
    private static final long BETWEEN_NANOS = 100_000_000;

    protected OwnThread(String name) {
        super(name);
        setDaemon(true);
        setContextClassLoader(null);
        setUncaughtExceptionHandler(this);
    }

    @Override
    public final void run() {
        try {
            begin();
            work();
        } catch (Throwable t) {
            Health.analysisFailed(t);
        }
    }

    protected abstract void work() throws Exception;

    /** What this thread is to do would never be done if it gave up because the heap is full at this moment. */
    private static void begin() {
        for (int left = BEGINNINGS; ; left--) {
            try {
                OwnWork.begin();
                return;
            } catch (OutOfMemoryError full) {
                if (left == 0) throw full;
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        }
    }

    /** If even the handler above ran out of something. */
    @Override
    public void uncaughtException(Thread thread, Throwable t) {
        Health.analysisFailed(t);
    }
}
