package scenarios.clean.wait;

import java.util.concurrent.CompletableFuture;
import scenarios.Expect;

/** Waits with a lock for what the common pool computes; what takes the lock comes after that. */
@Expect
public final class SupplyUnderLock {
    private final Object prices = new Object();
    private volatile boolean asked;
    private int price = 1;

    private int price() {
        while (!asked) Thread.yield();
        return 2;
    }

    private int write(int now) {
        synchronized (prices) {
            price = now;
        }
        return now;
    }

    private CompletableFuture<Integer> total() {
        CompletableFuture<Integer> supplied = CompletableFuture.supplyAsync(this::price);
        CompletableFuture<Integer> written = supplied.thenApplyAsync(this::write);
        synchronized (prices) {
            asked = true;
            price += supplied.join();
        }
        return written;
    }

    public static void main(String[] args) {
        new SupplyUnderLock().total().join();
    }
}
