package selftest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The threads that play steps. All are started before the first step and none ends, so that no order of theirs keeps
 * one step apart from another.
 */
final class Workers {
    static final int COUNT = 10;
    private static final boolean VIRTUAL = Boolean.getBoolean("selftest.virtual");
    private static final int PATIENCE_SECONDS = 20;

    private final ThreadPoolExecutor[] workers = new ThreadPoolExecutor[COUNT];

    Workers() {
        for (int i = 0; i < COUNT; i++) workers[i] = start();
    }

    /** Returns when the task is over, or has failed. */
    void run(int worker, Runnable task) throws Failure {
        try {
            workers[worker].submit(task).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new Failure("failed with " + e.getCause());
        } catch (TimeoutException e) {
            workers[worker] = start();
            throw new Failure("hangs");
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    /** Returns when the task waits for ever, in a thread that is left to it. */
    static void runUntilBlocked(Runnable task) throws Failure {
        Thread thread = daemon(task);
        thread.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (thread.getState() != Thread.State.WAITING) {
            if (!thread.isAlive()) throw new Failure("does not wait for itself");
            if (System.nanoTime() - deadline > 0) throw new Failure("does not come to wait for itself");
            Thread.yield();
        }
    }

    private static ThreadPoolExecutor start() {
        ThreadPoolExecutor worker =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
        worker.prestartAllCoreThreads();
        return worker;
    }

    /** A virtual thread, if these are asked for: with them the table has to be the same. */
    static Thread daemon(Runnable task) {
        if (VIRTUAL) return virtual(task);
        Thread thread = new Thread(task, "selftest");
        thread.setDaemon(true);
        return thread;
    }

    /** By reflection, for this is compiled for Java 8. */
    private static Thread virtual(Runnable task) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (Thread) Class.forName("java.lang.Thread$Builder")
                    .getMethod("unstarted", Runnable.class)
                    .invoke(builder, task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no virtual threads", e);
        }
    }
}
