package scenarios.deadlock.wait;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;

/** The task that takes the lock was done when it was waited for: had it come a little later, nobody would go on. */
@Expect(
        locks = {"FutureDoneBefore.books", "FutureDoneBefore.total():submit()"},
        level = "warning")
public final class FutureDoneBefore {
    private final Object books = new Object();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private int entries;

    private void add() {
        synchronized (books) {
            entries++;
        }
    }

    private int total() throws Exception {
        Future<?> sum = pool.submit(this::add);
        pool.submit(done::countDown);
        done.await();
        synchronized (books) {
            sum.get();
            return entries;
        }
    }

    public static void main(String[] args) throws Exception {
        FutureDoneBefore ledger = new FutureDoneBefore();
        ledger.total();
        ledger.pool.shutdown();
    }
}
