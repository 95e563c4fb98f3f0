package scenarios.clean.wait;

import scenarios.Expect;
import scenarios.Turns;

/** An access is destroyed, once its driver's lock has been given back, when nobody uses it any more. */
@Expect
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
            items = 0;
        }
        destroy();
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
