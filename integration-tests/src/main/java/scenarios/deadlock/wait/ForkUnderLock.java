package scenarios.deadlock.wait;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Sleepers;

/** Waits for a forked task with a lock that the task takes, in the worker that runs it. */
@Expect(locks = {"ForkUnderLock.books", "ForkUnderLock$Count"})
public final class ForkUnderLock {
    private final Object books = new Object();
    private volatile boolean counted;
    private volatile boolean asked;
    private final Thread user = Thread.currentThread();
    private int entries;

    private final class Count extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer compute() {
            int count;
            synchronized (books) {
                count = ++entries;
            }
            counted = true;
            while (!asked) Thread.yield();
            Sleepers.await(user);
            return count;
        }
    }

    private int total(ForkJoinPool pool) throws InterruptedException {
        Count count = new Count();
        pool.submit(count);
        while (!counted) Naps.nap();
        synchronized (books) {
            asked = true;
            return count.join() + entries;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(1);
        new ForkUnderLock().total(pool);
        pool.shutdown();
    }
}
