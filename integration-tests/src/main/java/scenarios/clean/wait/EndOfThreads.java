package scenarios.clean.wait;

import java.util.concurrent.TimeUnit;
import scenarios.ClosedServer;
import scenarios.Expect;
import scenarios.VirtualThreadFactory;

/** Waits for the end of an executor that has a virtual thread for each task. */
@Expect(since = 21)
public final class EndOfThreads {
    private EndOfThreads() {}

    public static void main(String[] args) throws InterruptedException {
        new ClosedServer(VirtualThreadFactory.executor()).closeInTime(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
