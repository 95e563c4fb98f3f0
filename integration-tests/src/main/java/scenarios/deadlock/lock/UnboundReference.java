package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import scenarios.Expect;
import scenarios.Turns;

/** {@code Lock::lock} as a function of the lock. */
@Expect(locks = {"UnboundReference.left", "UnboundReference.right"})
public final class UnboundReference {
    private static final Consumer<Lock> ACQUIRE = Lock::lock;
    private static final Consumer<ReentrantLock> RELEASE = ReentrantLock::unlock;

    private final ReentrantLock left = new ReentrantLock();
    private final ReentrantLock right = new ReentrantLock();

    private static void nest(ReentrantLock outer, ReentrantLock inner) {
        ACQUIRE.accept(outer);
        ACQUIRE.accept(inner);
        RELEASE.accept(inner);
        RELEASE.accept(outer);
    }

    public static void main(String[] args) {
        UnboundReference pair = new UnboundReference();
        Turns.take(() -> nest(pair.left, pair.right), () -> nest(pair.right, pair.left));
    }
}
