package scenarios.clean.misuse;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Turns;
import scenarios.VirtualThreadFactory;

/** A virtual thread releases what it took, perhaps on another carrier. */
@Expect(since = 21)
public final class VirtualThreadEndsClean {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private void read() {
        lock.readLock().lock();
        Naps.nap();
        lock.readLock().unlock();
    }

    public static void main(String[] args) {
        VirtualThreadEndsClean program = new VirtualThreadEndsClean();
        Turns.take(VirtualThreadFactory.create(), program::read, program::read);
    }
}
