package scenarios.deadlock.lock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import scenarios.Expect;
import scenarios.Naps;
import scenarios.Turns;
import scenarios.VirtualThreadFactory;

/** Virtual threads that change carriers between the two locks. */
@Expect(
        locks = {"VirtualThreads.left", "VirtualThreads.right"},
        since = 21)
public final class VirtualThreads {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    private static void nest(Lock outer, Lock inner) {
        outer.lock();
        Naps.nap();
        inner.lock();
        Naps.nap();
        inner.unlock();
        outer.unlock();
    }

    public static void main(String[] args) {
        VirtualThreads pair = new VirtualThreads();
        Turns.take(VirtualThreadFactory.create(), () -> nest(pair.left, pair.right), () -> nest(pair.right, pair.left));
    }
}
