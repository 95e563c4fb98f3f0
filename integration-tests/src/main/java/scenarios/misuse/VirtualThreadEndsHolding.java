package scenarios.misuse;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Expect;
import scenarios.Turns;
import scenarios.VirtualThreadFactory;

/** A virtual thread ends as a reader; no writer will ever come by. */
@Expect(locks = "VirtualThreadEndsHolding.lock", misuse = Expect.STILL_HELD, level = "warning", since = 21)
public final class VirtualThreadEndsHolding {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private void read() {
        lock.readLock().lock();
    }

    public static void main(String[] args) {
        VirtualThreadEndsHolding program = new VirtualThreadEndsHolding();
        Turns.take(VirtualThreadFactory.create(), program::read);
    }
}
