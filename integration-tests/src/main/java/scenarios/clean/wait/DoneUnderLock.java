package scenarios.clean.wait;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;
import scenarios.Naps;

/** Gets with a lock the result of a task that takes it, if that is done by then. */
@Expect
public final class DoneUnderLock {
    private final Object books = new Object();
    private int entries;

    private int count() {
        synchronized (books) {
            return ++entries;
        }
    }

    private boolean add(Future<Integer> counted) throws InterruptedException, ExecutionException {
        synchronized (books) {
            boolean isDone = counted.isDone();
            if (isDone) entries += counted.get();
            return isDone;
        }
    }

    public static void main(String[] args) throws Exception {
        DoneUnderLock shop = new DoneUnderLock();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<Integer> counted = pool.submit(shop::count);
        while (!shop.add(counted)) Naps.nap();
        pool.shutdown();
    }
}
