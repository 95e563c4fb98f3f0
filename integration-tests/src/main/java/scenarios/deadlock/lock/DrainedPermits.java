package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** Who takes all there are keeps everybody out, and wants the monitor under which others wait for one. */
@Expect(locks = {"DrainedPermits.permits", "DrainedPermits.table"})
public final class DrainedPermits {
    private static final int ALL = 3;

    private final Semaphore permits = new Semaphore(ALL);
    private final Object table = new Object();

    private void close() {
        int drained = permits.drainPermits();
        synchronized (table) {
            table.notifyAll();
        }
        permits.release(drained);
    }

    private void use() {
        synchronized (table) {
            permits.acquireUninterruptibly();
            permits.release();
        }
    }

    public static void main(String[] args) {
        DrainedPermits program = new DrainedPermits();
        Turns.take(program::close, program::use);
    }
}
