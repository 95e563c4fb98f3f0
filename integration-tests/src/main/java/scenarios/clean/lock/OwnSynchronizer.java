package scenarios.clean.lock;

import scenarios.Expect;
import scenarios.OwnMutex;
import scenarios.Turns;

/** Locks of the application's own making, in one order. */
@Expect
public final class OwnSynchronizer {
    private final OwnMutex left = new OwnMutex();
    private final OwnMutex right = new OwnMutex();
    private int steps;

    private void both() {
        left.lock();
        right.lock();
        steps++;
        right.unlock();
        left.unlock();
    }

    public static void main(String[] args) {
        OwnSynchronizer pair = new OwnSynchronizer();
        Turns.take(pair::both, pair::both);
    }
}
