package scenarios.clean.wait;

import java.util.concurrent.CompletableFuture;
import scenarios.Expect;

/** Waits with a lock for two stages together that are known to be over by then: somebody has waited for them without it. */
@Expect
public final class StageUnderLock {
    private final Object prices = new Object();
    private int price;

    private Integer store(int fetched) {
        synchronized (prices) {
            price = fetched;
        }
        return fetched;
    }

    private void use() {
        CompletableFuture<Integer> stage =
                CompletableFuture.supplyAsync(() -> 7).thenApply(this::store);
        CompletableFuture<Void> all = CompletableFuture.allOf(stage, CompletableFuture.completedFuture(1));
        all.join();
        synchronized (prices) {
            all.join();
            price++;
        }
    }

    public static void main(String[] args) {
        new StageUnderLock().use();
    }
}
