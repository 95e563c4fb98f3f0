package scenarios.clean.misuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** A task that waits for another while it holds a lock runs it itself: that one ends, and the lock is held still. */
@Expect
public final class ForkedTaskEndsClean {
    private final Lock lock = new ReentrantLock();
    private int steps;

    private final class Inner extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        @Override
        protected void compute() {
            steps++;
        }
    }

    private final class Outer extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        @Override
        protected void compute() {
            lock.lock();
            new Inner().fork().join();
            lock.unlock();
        }
    }

    public static void main(String[] args) {
        new ForkJoinPool(1).invoke(new ForkedTaskEndsClean().new Outer());
    }
}
