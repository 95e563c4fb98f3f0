package scenarios.misuse;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.OwnPool;

/** A pool that the program wrote itself: its worker goes on waiting for tasks, with the lock of one that is done. */
@Expect(locks = "WorkerKeepsLock.lock", misuse = Expect.STILL_HELD, level = "warning")
public final class WorkerKeepsLock {
    private final Lock lock = new ReentrantLock();
    private int steps;

    private void step() {
        lock.lock();
        steps++;
    }

    private void count() {
        steps++;
    }

    public static void main(String[] args) throws InterruptedException {
        WorkerKeepsLock program = new WorkerKeepsLock();
        OwnPool pool = new OwnPool();
        pool.execute(program::step);
        pool.execute(program::count);
        OwnPool.rest();
    }
}
