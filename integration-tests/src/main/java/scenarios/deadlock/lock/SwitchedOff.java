package scenarios.deadlock.lock;

import scenarios.Expect;
import scenarios.SwitchedLock;
import scenarios.Turns;

/** The same lock, switched on. */
@Expect(locks = {"SwitchedOff.lock", "SwitchedOff.monitor"})
public final class SwitchedOff {
    private final SwitchedLock lock = new SwitchedLock(true);
    private final Object monitor = new Object();
    private int steps;

    private void lockFirst() {
        lock.lock();
        synchronized (monitor) {
            steps++;
        }
        lock.unlock();
    }

    private void monitorFirst() {
        synchronized (monitor) {
            lock.lock();
            steps++;
            lock.unlock();
        }
    }

    public static void main(String[] args) {
        SwitchedOff program = new SwitchedOff();
        Turns.take(program::lockFirst, program::monitorFirst);
    }
}
