package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Both sides are guarded by the lock, one of them by its monitor as well. */
@Expect(
        level = "note",
        locks = {"MonitorIsNoGate.left", "MonitorIsNoGate.right"})
public final class MonitorIsNoGate {
    private final ReentrantLock guard = new ReentrantLock();
    private final Object left = new Object();
    private final Object right = new Object();
    private int steps;

    private void leftFirst() {
        guard.lock();
        try {
            synchronized (left) {
                synchronized (right) {
                    steps++;
                }
            }
        } finally {
            guard.unlock();
        }
    }

    private void rightFirst() {
        guard.lock();
        try {
            synchronized (guard) {
                synchronized (right) {
                    synchronized (left) {
                        steps++;
                    }
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
