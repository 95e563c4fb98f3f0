package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import scenarios.ClosedServer;
import scenarios.Expect;

/** Waits for the end of a pool, but not for ever. */
@Expect(
        locks = {"scenarios.ClosedServer.sessions", "scenarios.ClosedServer.pool"},
        level = "warning")
public final class EndUnderLock {
    private EndUnderLock() {}

    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        new ClosedServer(pool).closeEarly(pool::execute, 10, TimeUnit.SECONDS);
    }
}
