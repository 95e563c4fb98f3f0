package scenarios.deadlock.wait;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import scenarios.Expect;
import scenarios.Turns;

/** Has a pool run a forked task, and waits for it, with a lock that others want who hold the one that the task takes. */
@Expect(locks = {"InvokeUnderLock.books", "InvokeUnderLock.store", "InvokeUnderLock$Count"})
public final class InvokeUnderLock {
    private final Object books = new Object();
    private final Object store = new Object();
    private int entries;

    private final class Count extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer compute() {
            synchronized (store) {
                return ++entries;
            }
        }
    }

    private void total() {
        ForkJoinPool pool = new ForkJoinPool(1);
        synchronized (books) {
            entries += pool.invoke(new Count());
        }
        pool.shutdown();
    }

    private void restock() {
        synchronized (store) {
            synchronized (books) {
                entries = 0;
            }
        }
    }

    public static void main(String[] args) {
        InvokeUnderLock shop = new InvokeUnderLock();
        Turns.take(shop::total, shop::restock);
    }
}
