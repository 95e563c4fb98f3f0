package scenarios.clean.wait;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import scenarios.Expect;

/** Asks with a lock for the result of whichever task is done by then, which took the lock. */
@Expect
public final class CompletedService {
    private final Object books = new Object();
    private int entries;

    private int count() {
        synchronized (books) {
            return ++entries;
        }
    }

    private void add(CompletionService<Integer> service) throws InterruptedException, ExecutionException {
        service.submit(this::count);
        Future<Integer> done = service.take();
        synchronized (books) {
            entries += done.get();
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        new CompletedService().add(new ExecutorCompletionService<>(pool));
        pool.shutdown();
    }
}
