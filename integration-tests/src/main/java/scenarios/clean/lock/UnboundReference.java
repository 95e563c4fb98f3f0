package scenarios.clean.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import scenarios.Expect;
import scenarios.Turns;

/** {@code Lock::tryLock} as a predicate waits for nobody. */
@Expect
public final class UnboundReference {
    private static final Consumer<Lock> ACQUIRE = Lock::lock;
    private static final Predicate<Lock> TRY = Lock::tryLock;
    private static final Consumer<Lock> RELEASE = Lock::unlock;

    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private static void nest(Lock outer, Lock inner) {
        ACQUIRE.accept(outer);
        if (TRY.test(inner)) {
            RELEASE.accept(inner);
        }
        RELEASE.accept(outer);
    }

    public static void main(String[] args) {
        UnboundReference pair = new UnboundReference();
        Turns.take(() -> nest(pair.left, pair.right), () -> nest(pair.right, pair.left));
    }
}
