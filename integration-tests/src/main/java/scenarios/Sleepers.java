package scenarios;

/** Threads that others wait for to be waiting themselves, so that a step comes neither before nor after that by chance. */
public final class Sleepers {
    private Sleepers() {}

    /** Returns when the thread waits, with or without a limit. */
    public static void await(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.yield();
        }
    }
}
