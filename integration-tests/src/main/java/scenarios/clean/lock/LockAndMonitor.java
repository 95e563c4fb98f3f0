package scenarios.clean.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock's own monitor has nothing to do with the lock: nesting one in the other is an order like any other. */
@Expect
public final class LockAndMonitor {
    private final ReentrantLock lock = new ReentrantLock();
    private int steps;

    private void lockFirst() {
        lock.lock();
        try {
            synchronized (this) {
                steps++;
            }
        } finally {
            lock.unlock();
        }
    }

    private synchronized void monitorAlone() {
        steps++;
    }

    public static void main(String[] args) {
        LockAndMonitor program = new LockAndMonitor();
        Turns.take(program::lockFirst, program::monitorAlone, program::lockFirst);
    }
}
