package scenarios.clean.wait;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import scenarios.ClosedServer;
import scenarios.Expect;

/** Waits, for centuries, for the end of a fork/join pool. */
@Expect
public final class EndOfForks {
    private EndOfForks() {}

    public static void main(String[] args) throws InterruptedException {
        new ClosedServer(new ForkJoinPool(1)).closeInTime(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
