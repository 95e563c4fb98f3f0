package scenarios.misuse;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** A pool that the program wrote itself: its worker goes on waiting for tasks, with the lock of one that is done. */
@Expect(locks = "WorkerKeepsLock.lock", misuse = Expect.STILL_HELD, level = "warning")
public final class WorkerKeepsLock {
    private static final long A_WHILE_MILLIS = 4000;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Lock lock = new ReentrantLock();
    private int steps;

    private void runTasks() {
        try {
            while (true) tasks.take().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        lock.lock();
        steps++;
    }

    private void count() {
        steps++;
    }

    public static void main(String[] args) throws InterruptedException {
        WorkerKeepsLock program = new WorkerKeepsLock();
        Thread worker = new Thread(program::runTasks, "worker");
        worker.setDaemon(true);
        worker.start();
        program.tasks.add(program::step);
        program.tasks.add(program::count);
        Thread.sleep(A_WHILE_MILLIS);
    }
}
