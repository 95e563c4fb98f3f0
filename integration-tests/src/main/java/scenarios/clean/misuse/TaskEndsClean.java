package scenarios.clean.misuse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** Tasks that release what they take, in a pool and in the caller's own thread, which holds a lock around. */
@Expect
public final class TaskEndsClean {
    private final Lock lock = new ReentrantLock();
    private final Lock around = new ReentrantLock();
    private int steps;

    private void work() {
        lock.lock();
        try {
            steps++;
            throw new IllegalStateException("the work fails");
        } finally {
            lock.unlock();
        }
    }

    private void runHere() {
        around.lock();
        try {
            new FutureTask<>(this::work, null).run();
        } finally {
            around.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        TaskEndsClean program = new TaskEndsClean();
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.execute(program::work);
        pool.submit(program::runHere).get();
        pool.shutdown();
    }
}
