package programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has a worker, waits for a line, waits with a lock for a task that needs it, and waits for the end of its input. */
public final class PooledLater {
    private PooledLater() {}

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.submit(() -> {}).get();
        System.out.println("ready");
        System.in.read();
        AwaitedTask.of(task -> pool.submit(task)::get, true);
        while (System.in.read() >= 0) {
            // whoever started us closes it
        }
        pool.shutdown();
    }
}
