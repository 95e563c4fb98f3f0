package scenarios.deadlock.lock;

import scenarios.Expect;
import scenarios.Naps;
import scenarios.OwnMutex;

/** An application's own lock that does not let its holder in again: he waits for himself, and somebody has to notice. */
@Expect(locks = "NotReentrant.mutex", misuse = Expect.RECURSIVE)
public final class NotReentrant {
    private static final long LONG_ENOUGH_NANOS = 2_000_000_000;

    private final OwnMutex mutex = new OwnMutex();

    private void outer() {
        mutex.lock();
        try {
            inner();
        } finally {
            mutex.unlock();
        }
    }

    private void inner() {
        mutex.lock();
        mutex.unlock();
    }

    public static void main(String[] args) {
        Thread hangs = new Thread(new NotReentrant()::outer);
        hangs.setDaemon(true);
        hangs.start();
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONG_ENOUGH_NANOS) Naps.nap();
    }
}
