package scenarios.deadlock.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** A roll-over takes the permit under the monitor, leaves it and comes back to it before it gives the permit back. */
@Expect(
        locks = {"PermitKeptBeyondMonitor", "PermitKeptBeyondMonitor.permit"},
        level = "warning")
public final class PermitKeptBeyondMonitor {
    private final Semaphore permit = new Semaphore(1);
    private int lines;

    private void rollOver() {
        beginRollOver();
        write();
        permit.release();
    }

    private synchronized void beginRollOver() {
        permit.acquireUninterruptibly();
    }

    private synchronized void write() {
        lines++;
    }

    public static void main(String[] args) {
        PermitKeptBeyondMonitor program = new PermitKeptBeyondMonitor();
        Turns.take(program::rollOver);
    }
}
