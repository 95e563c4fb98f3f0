package scenarios.misuse;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Expect;

/** What only a reader keeps stops every writer: a worker goes on waiting for tasks after one that has read. */
@Expect(locks = "WorkerKeepsReadLock.table", misuse = Expect.STILL_HELD, level = "warning")
public final class WorkerKeepsReadLock {
    private static final long A_WHILE_MILLIS = 4000;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final ReadWriteLock table = new ReentrantReadWriteLock();
    private int seen;
    private int steps;

    private void runTasks() {
        try {
            while (true) tasks.take().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        table.readLock().lock();
        seen = steps;
    }

    private void count() {
        steps = seen + 1;
    }

    public static void main(String[] args) throws InterruptedException {
        WorkerKeepsReadLock program = new WorkerKeepsReadLock();
        Thread worker = new Thread(program::runTasks, "worker");
        worker.setDaemon(true);
        worker.start();
        program.tasks.add(program::look);
        program.tasks.add(program::count);
        Thread.sleep(A_WHILE_MILLIS);
    }
}
