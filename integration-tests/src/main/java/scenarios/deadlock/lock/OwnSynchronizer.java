package scenarios.deadlock.lock;

import scenarios.Expect;
import scenarios.OwnMutex;
import scenarios.Turns;

/** Locks of the application's own making. */
@Expect(locks = {"OwnSynchronizer.left", "OwnSynchronizer.right"})
public final class OwnSynchronizer {
    private final OwnMutex left = new OwnMutex();
    private final OwnMutex right = new OwnMutex();
    private int steps;

    private void nest(OwnMutex outer, OwnMutex inner) {
        outer.lock();
        inner.lock();
        steps++;
        inner.unlock();
        outer.unlock();
    }

    public static void main(String[] args) {
        OwnSynchronizer pair = new OwnSynchronizer();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
