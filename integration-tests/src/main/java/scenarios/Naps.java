package scenarios;

import java.util.concurrent.locks.LockSupport;

/** Waiting without a lock; an interrupt only makes a nap short, and stays pending. */
public final class Naps {
    private Naps() {}

    public static void nap() {
        LockSupport.parkNanos(1_000_000);
    }
}
