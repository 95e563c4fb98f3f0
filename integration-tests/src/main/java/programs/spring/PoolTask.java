package programs.spring;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import programs.AwaitedTask;

/** Of Spring's pool, which stands around one of the JDK's, and whose futures tell listeners. */
public final class PoolTask {
    private PoolTask() {}

    /** @param args lock, if the task is to need it */
    public static void main(String[] args) throws Exception {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(1);
        pool.initialize();
        AwaitedTask.of(task -> pool.submitListenable(task)::get, args.length != 0);
        pool.shutdown();
    }
}
