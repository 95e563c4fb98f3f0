package scenarios.deadlock.wait;

import java.util.concurrent.CompletableFuture;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;

/** Waits with a lock for what the common pool computes, which takes the lock on its way. */
@Expect(locks = {"SupplyUnderLock.prices", "SupplyUnderLock.total():supplyAsync()"})
public final class SupplyUnderLock {
    private final Object prices = new Object();
    private volatile boolean read;
    private volatile boolean asked;
    private final Thread user = Thread.currentThread();
    private int price = 1;

    private int price() {
        int now;
        synchronized (prices) {
            now = ++price;
        }
        read = true;
        while (!asked) Thread.yield();
        Sleepers.await(user);
        return now;
    }

    private int total() throws InterruptedException {
        CompletableFuture<Integer> supplied = CompletableFuture.supplyAsync(this::price);
        while (!read) Naps.nap();
        synchronized (prices) {
            asked = true;
            return supplied.join() + price;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        new SupplyUnderLock().total();
    }
}
