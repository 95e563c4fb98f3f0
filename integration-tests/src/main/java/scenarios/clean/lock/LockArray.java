package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Turns;

/** Striped locks, the lower index first. */
@Expect
public final class LockArray {
    private final Lock[] stripes = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};

    private void move(int from, int to) {
        Lock first = stripes[Math.min(from, to)];
        Lock second = stripes[Math.max(from, to)];
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
    }

    public static void main(String[] args) {
        LockArray table = new LockArray();
        Turns.take(() -> table.move(0, 2), () -> table.move(2, 0), () -> table.move(2, 1));
    }
}
