package scenarios.deadlock.wait;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Sleepers;

/** Waits with a lock for what the common pool computes, which takes the lock on its way. */
@Expect(locks = {"SupplyUnderLock.prices", "SupplyUnderLock.total():supplyAsync()"})
public final class SupplyUnderLock {
    private final Object prices = new Object();
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile boolean asked;
    private final Thread user = Thread.currentThread();
    private int price = 1;

    private int price() {
        int now;
        synchronized (prices) {
            now = ++price;
        }
        read.countDown();
        while (!asked) Thread.yield();
        Sleepers.await(user);
        return now;
    }

    private int total() throws InterruptedException {
        CompletableFuture<Integer> supplied = CompletableFuture.supplyAsync(this::price);
        read.await();
        synchronized (prices) {
            asked = true;
            return supplied.join() + price;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        new SupplyUnderLock().total();
    }
}
