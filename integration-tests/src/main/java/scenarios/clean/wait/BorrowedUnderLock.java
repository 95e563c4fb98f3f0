package scenarios.clean.wait;

import scenarios.Expect;
import scenarios.Turns;

/**
 * Waits until nobody borrows a device, and has let go of the driver's lock by then, which those who have borrowed it need
 * before it is given back.
 */
@Expect
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
            pages = 0;
        }
        destroy();
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
