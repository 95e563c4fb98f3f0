package scenarios.clean.wait;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import scenarios.Expect;

/** Asks with a lock for the results of tasks that took it, when all of them are known to be done. */
@Expect
public final class AllUnderLock {
    private final Object books = new Object();
    private final CountDownLatch first = new CountDownLatch(1);
    private int entries;

    private int count() {
        synchronized (books) {
            return ++entries;
        }
    }

    private int countFirst() {
        int count = count();
        first.countDown();
        return count;
    }

    private int countLater() {
        try {
            first.await();
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 0;
    }

    private void add() {
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(this::countFirst);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(this::countLater);
        CompletableFuture.allOf(one, other).join();
        synchronized (books) {
            entries += one.join() + other.join();
        }
    }

    public static void main(String[] args) {
        new AllUnderLock().add();
    }
}
