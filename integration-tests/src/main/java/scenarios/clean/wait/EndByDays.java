package scenarios.clean.wait;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import scenarios.ClosedServer;
import scenarios.Expect;

/** Waits, day by day, for the end of a pool that something hides. */
@Expect
public final class EndByDays {
    private EndByDays() {}

    public static void main(String[] args) throws InterruptedException {
        new ClosedServer(Executors.newSingleThreadExecutor()).closeInTime(1, TimeUnit.DAYS);
    }
}
