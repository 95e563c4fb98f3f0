package programs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A worker waits for its next task with the lock of one that is done, until the program's input ends. */
public final class LeftBehind {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Lock lock = new ReentrantLock();

    private void runTasks() {
        try {
            while (true) tasks.take().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws Exception {
        LeftBehind program = new LeftBehind();
        Thread worker = new Thread(program::runTasks, "worker");
        worker.setDaemon(true);
        worker.start();
        program.tasks.add(program.lock::lock);
        System.out.println("ready");
        while (System.in.read() >= 0) Thread.yield();
    }
}
