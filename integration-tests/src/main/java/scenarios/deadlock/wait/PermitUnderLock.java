package scenarios.deadlock.wait;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** Waits for a permit of a semaphore that starts empty, with a lock that whoever gives one needs before that, each time. */
@Expect(
        locks = {"PermitUnderLock.desk", "PermitUnderLock.bell"},
        level = "warning")
public final class PermitUnderLock {
    private static final int GUESTS = 4;

    private final Object desk = new Object();
    private final Semaphore bell = new Semaphore(0);
    private int guests;

    private void ring() {
        for (int i = 0; i < GUESTS; i++) {
            synchronized (desk) {
                guests++;
            }
            bell.release();
        }
    }

    private void serve() throws InterruptedException {
        synchronized (desk) {
            for (int i = 0; i < GUESTS; i++) {
                bell.acquire();
                guests--;
            }
        }
    }

    public static void main(String[] args) {
        PermitUnderLock hotel = new PermitUnderLock();
        Turns.take(hotel::ring, hotel::serve);
    }
}
