package scenarios.clean.wait;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import scenarios.Expect;

/** A worker forks a task under a lock that the task takes, and runs it itself when it comes to wait for it. */
@Expect
public final class ForkUnderLock {
    private final Object books = new Object();
    private int entries;

    private final class Count extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer compute() {
            synchronized (books) {
                return ++entries;
            }
        }
    }

    private final class All extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer compute() {
            synchronized (books) {
                Count count = new Count();
                count.fork();
                return count.join() + entries;
            }
        }
    }

    public static void main(String[] args) {
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.invoke(new ForkUnderLock().new All());
        pool.shutdown();
    }
}
