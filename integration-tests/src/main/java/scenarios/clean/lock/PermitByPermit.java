package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** Each job takes both permits at once. */
@Expect
public final class PermitByPermit {
    private final Semaphore pool = new Semaphore(2);

    private void job() throws InterruptedException {
        pool.acquire(2);
        pool.release(2);
    }

    public static void main(String[] args) {
        PermitByPermit program = new PermitByPermit();
        Turns.take(program::job, program::job);
    }
}
