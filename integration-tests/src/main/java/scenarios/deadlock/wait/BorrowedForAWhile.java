package scenarios.deadlock.wait;

import scenarios.Expect;
import scenarios.Turns;

/**
 * Waits, with a driver's lock, until nobody borrows a device; and each who has borrowed it calls the driver before it is
 * given back. Here nobody had it any more; and if somebody had, it were a stall of a minute, no deadlock.
 */
@Expect(
        locks = {"BorrowedForAWhile.driver", "BorrowedForAWhile.unused"},
        level = "note")
public final class BorrowedForAWhile {
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
            while (borrowers > 0) unused.wait(60_000);
        }
    }

    public static void main(String[] args) {
        BorrowedForAWhile device = new BorrowedForAWhile();
        Turns.take(device::unmap, device::close);
    }
}
