package scenarios.deadlock.wait;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import scenarios.Expect;
import scenarios.Naps;

/** Waits with a lock for two stages together, the one of which takes that lock in whichever thread completes what it is of. */
@Expect(
        locks = {"StageUnderLock.prices", "StageUnderLock.use():allOf()"},
        level = "warning")
public final class StageUnderLock {
    private final Object prices = new Object();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean stored;
    private int price;

    private int fetch() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 7;
    }

    private Integer store(int fetched) {
        synchronized (prices) {
            price = fetched;
        }
        stored = true;
        return fetched;
    }

    private void use() {
        CompletableFuture<Integer> stage =
                CompletableFuture.supplyAsync(this::fetch).thenApply(this::store);
        CompletableFuture<Void> all = CompletableFuture.allOf(stage, CompletableFuture.completedFuture(1));
        asked.countDown();
        while (!stored) Naps.nap();
        synchronized (prices) {
            all.join();
            price++;
        }
    }

    public static void main(String[] args) {
        new StageUnderLock().use();
    }
}
