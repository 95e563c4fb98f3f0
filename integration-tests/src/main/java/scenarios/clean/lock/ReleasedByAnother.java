package scenarios.clean.lock;

import scenarios.Expect;
import scenarios.OwnMutex;
import scenarios.Turns;

/** A lock without an owner, released by another thread before the monitor is taken. */
@Expect
public final class ReleasedByAnother {
    private static final int TIMES = 3;

    private final OwnMutex gate = new OwnMutex();
    private final Object monitor = new Object();
    private int steps;

    private void gateOnly() {
        gate.lock();
    }

    private void step() {
        synchronized (monitor) {
            steps++;
        }
    }

    private void gateInside() {
        synchronized (monitor) {
            gate.lock();
            gate.unlock();
        }
    }

    /** Waits without a lock until a thread has ended that it did not start in an order that is known. */
    private static void other(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        while (thread.isAlive()) {
            Thread.yield();
        }
    }

    private void releasedThenStep() {
        for (int i = 0; i < TIMES; i++) {
            gateOnly();
            other(gate::unlock);
            step();
        }
    }

    public static void main(String[] args) {
        ReleasedByAnother program = new ReleasedByAnother();
        Turns.take(program::releasedThenStep, program::gateInside);
    }
}
