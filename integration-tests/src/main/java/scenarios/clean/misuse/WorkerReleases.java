package scenarios.clean.misuse;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.OwnPool;

/** Tasks of a pool that the program wrote itself: one releases what it took, one fails and does so as well. */
@Expect
public final class WorkerReleases {
    private final Lock lock = new ReentrantLock();
    private int steps;

    private void step() {
        lock.lock();
        try {
            steps++;
        } finally {
            lock.unlock();
        }
    }

    private void fail() {
        lock.lock();
        try {
            throw new IllegalStateException("the task fails");
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        WorkerReleases program = new WorkerReleases();
        OwnPool pool = new OwnPool();
        pool.execute(program::step);
        pool.execute(program::fail);
        OwnPool.rest();
    }
}
