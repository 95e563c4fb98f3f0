package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.LoggedLock;
import scenarios.Turns;

/** A wrapper and its lock are always taken and let go together, in whatever order they are seen: nothing to report. */
@Expect
public final class WrappedLock {
    private final Lock inside = new ReentrantLock();
    private final Lock outside = new LoggedLock(inside);
    private int steps;

    private void take(Lock lock) {
        lock.lock();
        steps++;
        lock.unlock();
    }

    public static void main(String[] args) {
        WrappedLock program = new WrappedLock();
        Turns.take(() -> program.take(program.outside), () -> program.take(program.inside));
    }
}
