package scenarios.deadlock.wait;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import scenarios.Expect;
import scenarios.Turns;

/** Waits with a lock at a synchroniser of its own; who lets it go on needs that lock first, each time. Here it came first. */
@Expect(
        locks = {"SharedUnderLock.state", "SharedUnderLock$Opening"},
        level = "warning")
public final class SharedUnderLock {
    private static final int ROUNDS = 4;

    private final Object state = new Object();
    private final Opening opening = new Opening();
    private int value;

    /** Lets everybody through once it was opened so often. */
    private static final class Opening extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1;

        @Override
        protected int tryAcquireShared(int times) {
            return getState() >= times ? 1 : -1;
        }

        @Override
        protected boolean tryReleaseShared(int times) {
            setState(getState() + times);
            return true;
        }
    }

    private void provide() {
        for (int i = 0; i < ROUNDS; i++) {
            synchronized (state) {
                value++;
            }
            opening.releaseShared(1);
        }
    }

    private void use() {
        for (int i = 1; i <= ROUNDS; i++) {
            synchronized (state) {
                opening.acquireShared(i);
                value--;
            }
        }
    }

    public static void main(String[] args) {
        SharedUnderLock once = new SharedUnderLock();
        Turns.take(once::provide, once::use);
    }
}
