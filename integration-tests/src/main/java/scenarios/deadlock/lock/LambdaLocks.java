package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import scenarios.Expect;
import scenarios.Turns;

/** The usual "run this under that lock" with lambdas. */
@Expect(locks = {"LambdaLocks.left", "LambdaLocks.right"})
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

    public static void main(String[] args) {
        LambdaLocks pair = new LambdaLocks();
        Turns.take(
                () -> under(pair.left, () -> under(pair.right, () -> pair.steps++)),
                () -> under(pair.right, () -> under(pair.left, () -> pair.steps++)));
    }
}
