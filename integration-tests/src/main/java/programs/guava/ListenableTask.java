package programs.guava;

import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.Executors;
import programs.AwaitedTask;

/** Of a decorated pool: its futures are none of the JDK's, and park who waits for them. */
public final class ListenableTask {
    private ListenableTask() {}

    /** @param args lock, if the task is to need it */
    public static void main(String[] args) throws Exception {
        ListeningExecutorService pool = MoreExecutors.listeningDecorator(Executors.newSingleThreadExecutor());
        AwaitedTask.of(task -> pool.submit(task)::get, args.length != 0);
        pool.shutdown();
    }
}
