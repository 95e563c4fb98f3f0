package scenarios.deadlock.wait;

import scenarios.Expect;
import scenarios.Turns;

/**
 * Waits, with a driver's lock, until nobody borrows a device; and each who has borrowed it calls the driver before it is
 * given back. Here nobody had it any more. The kernel's iommufd in our days, without a lock for what is borrowed.
 */
@Expect(
        locks = {"BorrowedUnderLock.driver", "BorrowedUnderLock.unused"},
        level = "warning")
public final class BorrowedUnderLock {
    private static final int CALLS = 3;

    private final Object driver = new Object();
    private final Object unused = new Object();
    private int borrowers;
    private int pages;

    private void unmap() {
        for (int i = 0; i < CALLS; i++) {
            borrow();
            synchronized (driver) {
                pages++;
            }
            giveBack();
        }
    }

    private void borrow() {
        synchronized (unused) {
            borrowers++;
        }
    }

    private void giveBack() {
        synchronized (unused) {
            if (--borrowers == 0) unused.notifyAll();
        }
    }

    private void close() throws InterruptedException {
        synchronized (driver) {
            destroy();
        }
    }

    private void destroy() throws InterruptedException {
        synchronized (unused) {
            while (borrowers > 0) unused.wait();
        }
    }

    public static void main(String[] args) {
        BorrowedUnderLock device = new BorrowedUnderLock();
        Turns.take(device::unmap, device::close);
    }
}
