package scenarios.deadlock.lock;

import scenarios.Expect;
import scenarios.OwnMutex;
import scenarios.Turns;

/** A lock without an owner that another thread has once released; it is held when the monitor is taken. */
@Expect(locks = {"ReleasedByAnother.gate", "ReleasedByAnother.monitor"})
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

    private void heldAnew() {
        for (int i = 0; i < TIMES; i++) {
            gateOnly();
            other(gate::unlock);
            gateOnly(); // a hold of its own, younger than the release before
            step();
            gate.unlock();
        }
    }

    public static void main(String[] args) {
        ReleasedByAnother program = new ReleasedByAnother();
        Turns.take(program::heldAnew, program::gateInside);
    }
}
