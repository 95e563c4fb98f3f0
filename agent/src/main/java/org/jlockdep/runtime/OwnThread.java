package org.jlockdep.runtime;

/**
 * A thread of the agent's own: what it locks is not recorded, it keeps no application's class loader alive, and whatever
 * goes wrong on it never reaches the program's handler of uncaught exceptions, which may well end the program.
 */
public abstract class OwnThread extends Thread implements Thread.UncaughtExceptionHandler {
    protected OwnThread(String name) {
        super(name);
        setDaemon(true);
        setContextClassLoader(null);
        setUncaughtExceptionHandler(this);
    }

    @Override
    public final void run() {
        try {
            OwnWork.begin();
            work();
        } catch (Throwable t) {
            Health.analysisFailed(t);
        }
    }

    protected abstract void work() throws Exception;

    /** If even the handler above ran out of something. */
    @Override
    public void uncaughtException(Thread thread, Throwable t) {
        Health.analysisFailed(t);
    }
}
