package scenarios.misuse;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Expect;
import scenarios.OwnPool;

/** A worker waits for tasks on a monitor, and keeps for ever what one of them has locked for writing. */
@Expect(locks = "WaitingWorkerKeepsWriteLock.state", misuse = Expect.STILL_HELD, level = "warning")
public final class WaitingWorkerKeepsWriteLock {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final ReadWriteLock state = new ReentrantReadWriteLock();
    private int writes;

    private void runTasks() {
        try {
            while (true) next().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Runnable next() throws InterruptedException {
        while (tasks.isEmpty()) wait();
        return tasks.remove();
    }

    private synchronized void submit(Runnable task) {
        tasks.add(task);
        notifyAll();
    }

    private void write() {
        state.writeLock().lock();
        writes++;
    }

    public static void main(String[] args) throws InterruptedException {
        WaitingWorkerKeepsWriteLock program = new WaitingWorkerKeepsWriteLock();
        Thread worker = new Thread(program::runTasks, "worker");
        worker.setDaemon(true);
        worker.start();
        program.submit(program::write);
        OwnPool.rest();
    }
}
