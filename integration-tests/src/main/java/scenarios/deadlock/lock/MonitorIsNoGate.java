package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** One side is guarded by an object's monitor, the other by the lock that the object is: nothing keeps them apart. */
@Expect(locks = {"MonitorIsNoGate.left", "MonitorIsNoGate.right"})
public final class MonitorIsNoGate {
    private final ReentrantLock guard = new ReentrantLock();
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        synchronized (guard) {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        }
    }

    private void rightFirst() {
        guard.lock();
        try {
            synchronized (right) {
                synchronized (left) {
                    steps++;
                }
            }
        } finally {
            guard.unlock();
        }
    }

    public static void main(String[] args) {
        MonitorIsNoGate program = new MonitorIsNoGate();
        Turns.take(program::leftFirst, program::rightFirst);
    }
}
