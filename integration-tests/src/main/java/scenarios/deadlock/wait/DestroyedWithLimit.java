package scenarios.deadlock.wait;

import scenarios.Expect;
import scenarios.Turns;

/**
 * An access is destroyed with its driver's lock, and that waits for a minute at most until nobody uses it; who uses it calls
 * the driver, which takes that lock: no deadlock, but a stall.
 */
@Expect(
        locks = {"DestroyedWithLimit.driver", "DestroyedWithLimit.destroyWait"},
        level = "note")
public final class DestroyedWithLimit {
    private static final int CALLS = 8;

    private final Object driver = new Object();
    private final Object destroyWait = new Object();
    private int users;
    private int items = CALLS;

    private void unmapAll() {
        for (int i = 0; i < CALLS; i++) {
            use();
            synchronized (driver) {
                items--;
            }
            put();
        }
    }

    private void use() {
        synchronized (destroyWait) {
            users++;
        }
    }

    private void put() {
        synchronized (destroyWait) {
            users--;
            destroyWait.notifyAll();
        }
    }

    private void close() throws InterruptedException {
        synchronized (driver) {
            destroy();
        }
    }

    private void destroy() throws InterruptedException {
        synchronized (destroyWait) {
            while (users > 0) destroyWait.wait(60_000);
        }
    }

    public static void main(String[] args) {
        DestroyedWithLimit access = new DestroyedWithLimit();
        Turns.take(access::unmapAll, access::close);
    }
}
