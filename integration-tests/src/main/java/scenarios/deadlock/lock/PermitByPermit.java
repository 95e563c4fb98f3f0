package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** Each job needs both permits and takes one after the other: two jobs at once have one each. */
@Expect(locks = "PermitByPermit.pool", misuse = Expect.RECURSIVE, level = "warning")
public final class PermitByPermit {
    private final Semaphore pool = new Semaphore(2);

    private void job() throws InterruptedException {
        pool.acquire();
        pool.acquire();
        pool.release(2);
    }

    public static void main(String[] args) {
        PermitByPermit program = new PermitByPermit();
        Turns.take(program::job, program::job);
    }
}
