package scenarios.deadlock.lock;

import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock and a monitor in both orders. */
@Expect(locks = {"LockAndMonitor.lock", "LockAndMonitor"})
public final class LockAndMonitor {
    private final ReentrantLock lock = new ReentrantLock();
    private int steps;

    private synchronized void step() {
        steps++;
    }

    private void lockFirst() {
        lock.lock();
        try {
            step();
        } finally {
            lock.unlock();
        }
    }

    private synchronized void monitorFirst() {
        lock.lock();
        try {
            steps++;
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) {
        LockAndMonitor program = new LockAndMonitor();
        Turns.take(program::lockFirst, program::monitorFirst);
    }
}
