package scenarios.deadlock.wait;

import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Turns;

/** Waits with a lock for a latch; who counts down needs that lock first. Here it came first. */
@Expect(
        locks = {"LatchUnderLock.state", "LatchUnderLock.ready"},
        level = "warning")
public final class LatchUnderLock {
    private final Object state = new Object();
    private final CountDownLatch ready = new CountDownLatch(1);
    private int value;

    private void provide() {
        synchronized (state) {
            value++;
        }
        ready.countDown();
    }

    private void use() throws InterruptedException {
        synchronized (state) {
            ready.await();
            value--;
        }
    }

    public static void main(String[] args) {
        LatchUnderLock once = new LatchUnderLock();
        Turns.take(once::provide, once::use);
    }
}
