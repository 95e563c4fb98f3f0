package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import scenarios.ClosedServer;
import scenarios.Expect;
import scenarios.VirtualThreadFactory;

/** Waits for the end of an executor that has a virtual thread for each task. */
@Expect(
        locks = {"scenarios.ClosedServer.sessions", "scenarios.ClosedServer.pool"},
        since = 21)
public final class EndOfThreads {
    private EndOfThreads() {}

    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = VirtualThreadFactory.executor();
        new ClosedServer(pool).closeEarly(pool::execute, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
