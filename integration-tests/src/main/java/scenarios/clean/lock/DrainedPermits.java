package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** Who takes all there are gives them back before anything else; nothing was left for the second try. */
@Expect
public final class DrainedPermits {
    private static final int ALL = 3;

    private final Semaphore permits = new Semaphore(ALL);
    private final Object table = new Object();

    private void close() {
        int drained = permits.drainPermits();
        if (permits.drainPermits() != 0) throw new AssertionError();
        permits.release(drained);
        synchronized (table) {
            table.notifyAll();
        }
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
