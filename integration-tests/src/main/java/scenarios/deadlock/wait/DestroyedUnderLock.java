package scenarios.deadlock.wait;

import scenarios.Expect;
import scenarios.Turns;

/**
 * An access is destroyed with its driver's lock, and that waits until nobody uses it; who uses it calls the driver, which
 * takes that lock. As in the kernel's iommufd where the users are counted, in one thread after the other.
 */
@Expect(
        locks = {"DestroyedUnderLock.driver", "DestroyedUnderLock.destroyWait"},
        level = "warning")
public final class DestroyedUnderLock {
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
            while (users > 0) destroyWait.wait();
        }
    }

    public static void main(String[] args) {
        DestroyedUnderLock access = new DestroyedUnderLock();
        Turns.take(access::unmapAll, access::close);
    }
}
