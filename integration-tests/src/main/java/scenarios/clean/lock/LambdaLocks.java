package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import scenarios.Expect;
import scenarios.Turns;

/** A function made under a lock and called outside of it. */
@Expect
public final class LambdaLocks {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();
    private int steps;

    private static <T> T under(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void later(Lock outer, Lock inner) {
        Supplier<Integer> work = under(outer, () -> () -> under(inner, () -> steps++));
        work.get();
    }

    public static void main(String[] args) {
        LambdaLocks pair = new LambdaLocks();
        Turns.take(() -> pair.later(pair.left, pair.right), () -> pair.later(pair.right, pair.left));
    }
}
