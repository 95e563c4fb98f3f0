package scenarios.clean.lock;

import scenarios.Expect;
import scenarios.Naps;
import scenarios.OwnMutex;

/**
 * An application's own lock that does not let its holder in again, who is called off and then waits for a long time in
 * the same line, but for another thread.
 */
@Expect
public final class NotReentrant {
    private static final long LONG_ENOUGH_NANOS = 2_000_000_000;

    private final OwnMutex mutex = new OwnMutex();
    private volatile boolean calledOff;
    private volatile boolean takenByOther;

    private void twice() {
        try {
            mutex.lockInterruptibly();
            take();
        } catch (InterruptedException e) {
            mutex.unlock();
        }
        calledOff = true;
        while (!takenByOther) Naps.nap();
        try {
            take();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it twice", e);
        }
        mutex.unlock();
    }

    private void take() throws InterruptedException {
        mutex.lockInterruptibly();
    }

    public static void main(String[] args) {
        NotReentrant program = new NotReentrant();
        Thread patient = new Thread(program::twice);
        patient.start();
        while (patient.getState() != Thread.State.WAITING) Naps.nap();
        patient.interrupt();
        while (!program.calledOff) Naps.nap();
        program.mutex.lock();
        program.takenByOther = true;
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONG_ENOUGH_NANOS) Naps.nap();
        program.mutex.unlock();
    }
}
