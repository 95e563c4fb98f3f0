package scenarios.misuse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** A task goes without its lock: the pool's thread lives on and keeps it, whatever it does next. */
@Expect(locks = "TaskEndsHolding.lock", misuse = Expect.STILL_HELD, level = "warning")
public final class TaskEndsHolding {
    private final Lock lock = new ReentrantLock();
    private int steps;

    private void work() {
        lock.lock();
        steps++;
    }

    private void count() {
        steps++;
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        TaskEndsHolding program = new TaskEndsHolding();
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(program::work).get();
        pool.submit(program::count).get();
        pool.shutdown();
    }
}
