package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.LoggedLock;
import scenarios.Turns;

/** One of the two locks is wrapped in another: the cycle is told once, in the words of the application's fields. */
@Expect(locks = {"WrappedLock.logged", "WrappedLock.plain"})
public final class WrappedLock {
    private final Lock logged = new LoggedLock(new ReentrantLock());
    private final Lock plain = new ReentrantLock();
    private int steps;

    private void nest(Lock outer, Lock inner) {
        outer.lock();
        inner.lock();
        steps++;
        inner.unlock();
        outer.unlock();
    }

    public static void main(String[] args) {
        WrappedLock pair = new WrappedLock();
        Turns.take(() -> pair.nest(pair.logged, pair.plain), () -> pair.nest(pair.plain, pair.logged));
    }
}
