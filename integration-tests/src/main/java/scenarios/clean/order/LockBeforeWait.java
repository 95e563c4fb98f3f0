package scenarios.clean.order;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;
import scenarios.Sleepers;

/** Waits for a task with a lock that the task takes, and takes it itself only when the task says that it is through with it. */
@Expect(
        locks = {"LockBeforeWait.books", "LockBeforeWait.total():submit()"},
        level = "note")
public final class LockBeforeWait {
    private final Object books = new Object();
    private final CountDownLatch counted = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final Thread user = Thread.currentThread();
    private int entries;

    private int sum() throws InterruptedException {
        int sum;
        synchronized (books) {
            sum = ++entries;
        }
        counted.countDown();
        asked.await();
        Sleepers.await(user);
        return sum;
    }

    private int total() throws Exception {
        Future<Integer> sum = pool.submit(this::sum);
        counted.await();
        synchronized (books) {
            asked.countDown();
            return sum.get() + entries;
        }
    }

    public static void main(String[] args) throws Exception {
        LockBeforeWait ledger = new LockBeforeWait();
        ledger.total();
        ledger.pool.shutdown();
    }
}
