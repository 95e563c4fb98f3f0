package scenarios.misuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;

/** The same in a pool whose tasks run others while they wait. */
@Expect(locks = "ForkedTaskEndsHolding.lock", misuse = Expect.STILL_HELD, level = "warning")
public final class ForkedTaskEndsHolding {
    private final Lock lock = new ReentrantLock();
    private volatile boolean done;

    private void work() {
        lock.lock();
        done = true;
    }

    public static void main(String[] args) {
        ForkedTaskEndsHolding program = new ForkedTaskEndsHolding();
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.execute(program::work);
        while (!program.done || pool.getActiveThreadCount() > 0) {
            Naps.nap();
        }
    }
}
