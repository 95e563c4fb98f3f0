package org.jlockdep.runtime;

/**
 * What references to {@code start} and {@code join} of threads are pointed at, as {@link LockReferences} for locks. The
 * calls are the application's own; whoever runs the reference starts, or waits, just as it would without us.
 */
public final class ThreadReferences {
    private ThreadReferences() {}

    public static void start(Object thread) {
        ThreadHooks.starting(thread, 0);
        ((Thread) thread).start();
    }

    public static void join(Object thread) throws InterruptedException {
        ((Thread) thread).join();
        ThreadHooks.joinedForGood(thread);
    }

    public static void join(Object thread, long millis) throws InterruptedException {
        ((Thread) thread).join(millis);
        ThreadHooks.joined(thread);
    }

    public static void join(Object thread, long millis, int nanos) throws InterruptedException {
        ((Thread) thread).join(millis, nanos);
        ThreadHooks.joined(thread);
    }
}
