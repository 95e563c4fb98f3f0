package scenarios.clean.wait;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;
import scenarios.Turns;

/** Waits with a lock for a latch; who counts down, by a reference to the method, takes the lock after that. */
@Expect
public final class ReferredUnderLock {
    private final Object state = new Object();
    private final CountDownLatch ready = new CountDownLatch(1);
    private int value;

    private void provide() {
        Runnable tell = ready::countDown;
        tell.run();
        synchronized (state) {
            value++;
        }
    }

    private void use() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        Future<Integer> task = one.submit(() -> 1);
        Callable<Integer> result = task::get;
        synchronized (state) {
            ready.await();
            value -= result.call();
        }
        one.shutdown();
    }

    public static void main(String[] args) {
        ReferredUnderLock once = new ReferredUnderLock();
        Turns.take(once::provide, once::use);
    }
}
