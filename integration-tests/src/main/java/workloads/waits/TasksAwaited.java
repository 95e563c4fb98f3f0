package workloads.waits;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import workloads.Check;
import workloads.Steady;

/** Submits a task and waits for its result, again and again. */
public final class TasksAwaited {
    private final ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task);
        worker.setDaemon(true);
        return worker;
    });
    private int turn;

    private TasksAwaited() {}

    private int await() throws Exception {
        int mine = turn++;
        int result = pool.submit(() -> mine + 1).get();
        Check.equal("result", mine + 1, result);
        return 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Steady.measure(1, thread -> new TasksAwaited()::await);
    }
}
