package scenarios;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A pool as programs write them: one worker, and nobody else knows where a task of it ends. A task that fails ends no worker. */
public final class OwnPool {
    /** Between two looks of the agent at the threads of a young program. */
    private static final long LOOK_MILLIS = 1000;
    /** One that sees the hold, two that see its thread idle, and one that may have come before the hold. */
    private static final int LOOKS = 4;

    public static final long LONG_ENOUGH_MILLIS = LOOKS * LOOK_MILLIS;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private int failed;

    public OwnPool() {
        Thread worker = new Thread(this::runTasks, "worker");
        worker.setDaemon(true);
        worker.start();
    }

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
            failed++;
        }
    }

    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Until the agent must have seen what its worker does with nothing left to do. */
    public static void rest() throws InterruptedException {
        Thread.sleep(LONG_ENOUGH_MILLIS);
    }
}
