package scenarios.clean.lock;

import java.util.concurrent.locks.StampedLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import scenarios.Expect;
import scenarios.Turns;

/** {@code lock::writeLock} as what gives a stamp, {@code lock::unlockWrite} as what takes it back, in one order. */
@Expect
public final class StampReference {
    private final StampedLock left = new StampedLock();
    private final StampedLock right = new StampedLock();

    private static void nest(StampedLock outer, StampedLock inner) {
        locked(outer::writeLock, outer::unlockWrite, () -> locked(inner::readLock, inner::unlockRead, () -> {}));
        locked(inner::writeLock, inner::unlock, () -> {});
    }

    private static void locked(LongSupplier acquire, LongConsumer release, Runnable inside) {
        long stamp = acquire.getAsLong();
        inside.run();
        release.accept(stamp);
    }

    public static void main(String[] args) {
        StampReference pair = new StampReference();
        Turns.take(() -> nest(pair.left, pair.right), () -> nest(pair.left, pair.right));
    }
}
