package scenarios.clean.misuse;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;

/** Tasks of a pool that the program wrote itself: one releases what it took, one fails and does so as well. */
@Expect
public final class WorkerReleases {
    private static final long A_WHILE_MILLIS = 4000;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Lock lock = new ReentrantLock();
    private int steps;

    private void runTasks() {
        try {
            while (true) run(tasks.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (IllegalStateException e) {
            steps = 0;
        }
    }

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
        Thread worker = new Thread(program::runTasks, "worker");
        worker.setDaemon(true);
        worker.start();
        program.tasks.add(program::step);
        program.tasks.add(program::fail);
        Thread.sleep(A_WHILE_MILLIS);
    }
}
