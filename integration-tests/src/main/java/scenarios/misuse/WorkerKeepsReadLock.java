package scenarios.misuse;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Expect;
import scenarios.OwnPool;

/** What only a reader keeps stops every writer: a worker goes on waiting for tasks after one that has read. */
@Expect(locks = "WorkerKeepsReadLock.table", misuse = Expect.STILL_HELD, level = "warning")
public final class WorkerKeepsReadLock {
    private final ReadWriteLock table = new ReentrantReadWriteLock();
    private int seen;
    private int steps;

    private void look() {
        table.readLock().lock();
        seen = steps;
    }

    private void count() {
        steps = seen + 1;
    }

    public static void main(String[] args) throws InterruptedException {
        WorkerKeepsReadLock program = new WorkerKeepsReadLock();
        OwnPool pool = new OwnPool();
        pool.execute(program::look);
        pool.execute(program::count);
        OwnPool.rest();
    }
}
