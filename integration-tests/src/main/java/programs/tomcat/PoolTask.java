package programs.tomcat;

import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import programs.AwaitedTask;

/** Of the pool that runs Tomcat's requests, a class of its own with a queue of its own. */
public final class PoolTask {
    private PoolTask() {}

    /** @param args lock, if the task is to need it */
    public static void main(String[] args) throws Exception {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new TaskQueue(), new TaskThreadFactory("requests-", true, 5));
        AwaitedTask.of(task -> pool.submit(task)::get, args.length != 0);
        pool.shutdown();
    }
}
