package programs;

/**
 * A task of some library, for which a thread waits with a lock that the task takes: before it is done, so that the two
 * would hang if the lock came first; or, which is right, after it has woken who waits. Here nothing hangs.
 */
public final class AwaitedTask {
    private final Object state = new Object();
    private final Thread waiter = Thread.currentThread();
    private volatile boolean begun;
    private int value;

    private AwaitedTask() {}

    /** A library's way to run something on another thread, and to wait until it is done. */
    public interface Library {
        Wait submit(Runnable task);
    }

    /** Waits for the task. */
    public interface Wait {
        void now() throws Exception;
    }

    /** With and without a lock that the task needs. */
    public static void of(Library library, boolean needsLock) throws Exception {
        AwaitedTask awaited = new AwaitedTask();
        Wait wait = library.submit(() -> awaited.run(needsLock));
        while (!awaited.begun) Thread.yield();
        synchronized (awaited.state) {
            wait.now();
            awaited.value--;
        }
        System.out.println("waited");
    }

    private void run(boolean needsLock) {
        if (needsLock) {
            synchronized (state) {
                value++;
            }
        }
        begun = true;
        while (waiter.getState() != Thread.State.WAITING) Thread.yield();
    }
}
