package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** A lock that code releases which nobody watches, but only after the monitor was taken. */
@Expect(
        locks = {"ReleasedByUnseenCode.lock", "ReleasedByUnseenCode.monitor"},
        options = "exclude=*ReleasedByUnseenCode$Library")
public final class ReleasedByUnseenCode {
    private final ReentrantLock lock = new ReentrantLock();
    private final Object monitor = new Object();
    private int steps;

    /** Is not looked at. */
    private static final class Library {
        static void release(Lock lock) {
            lock.unlock();
        }
    }

    private void step() {
        synchronized (monitor) {
            steps++;
        }
    }

    private void withLock() {
        lock.lock();
        step();
        Library.release(lock);
    }

    private void inside(Runnable work) {
        synchronized (monitor) {
            work.run();
        }
    }

    public static void main(String[] args) {
        ReleasedByUnseenCode program = new ReleasedByUnseenCode();
        Turns.take(program::withLock, () -> program.inside(program::withLock));
    }
}
