package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import scenarios.ClosedServer;
import scenarios.Expect;

/** Waits, day by day, for the end of a pool that something hides. */
@Expect(locks = {"scenarios.ClosedServer.sessions", "scenarios.ClosedServer.pool"})
public final class EndByDays {
    private EndByDays() {}

    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        new ClosedServer(pool).closeEarly(pool::execute, 1, TimeUnit.DAYS);
    }
}
