package scenarios.deadlock.wait;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import scenarios.ClosedServer;
import scenarios.Expect;

/** Waits, for centuries, for the end of a fork/join pool. */
@Expect(locks = {"scenarios.ClosedServer.sessions", "scenarios.ClosedServer.pool"})
public final class EndOfForks {
    private EndOfForks() {}

    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = new ForkJoinPool(1);
        new ClosedServer(pool).closeEarly(pool::submit, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
