package scenarios.clean.lock;

import java.util.concurrent.Semaphore;
import scenarios.Expect;
import scenarios.Turns;

/** A roll-over takes the permit under the monitor and leaves it to the thread that compresses, which needs no monitor. */
@Expect
public final class PermitKeptBeyondMonitor {
    private final Semaphore permit = new Semaphore(1);
    private int lines;

    private void rollOver() {
        Thread compressing = new Thread(permit::release);
        beginRollOver();
        write();
        beginWhenCompressed(compressing);
        write();
        permit.release();
    }

    private synchronized void beginRollOver() {
        permit.acquireUninterruptibly();
    }

    private synchronized void beginWhenCompressed(Thread compressing) {
        compressing.start();
        permit.acquireUninterruptibly();
    }

    private synchronized void write() {
        lines++;
    }

    public static void main(String[] args) {
        PermitKeptBeyondMonitor program = new PermitKeptBeyondMonitor();
        Turns.take(program::rollOver, program::rollOver);
    }
}
