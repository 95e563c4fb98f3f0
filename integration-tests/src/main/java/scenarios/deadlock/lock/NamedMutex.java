package scenarios.deadlock.lock;

import scenarios.Expect;
import scenarios.Turns;
import scenarios.WaitingMutex;

/** Locks of the application's own kind, made of monitors, which the user has named; one of them is of a class that extends it. */
@Expect(
        locks = {"NamedMutex.left", "NamedMutex.right"},
        options = "locks=scenarios.WaitingMutex:acquire/attempt/release")
public final class NamedMutex {
    private final WaitingMutex left = new WaitingMutex();
    private final WaitingMutex right = new CountingMutex();

    static final class CountingMutex extends WaitingMutex {
        private int waits;

        @Override
        public synchronized void acquire() throws InterruptedException {
            waits++;
            super.acquire();
        }
    }

    private void nest(WaitingMutex outer, WaitingMutex inner) throws InterruptedException {
        outer.acquire();
        inner.acquire();
        inner.release();
        if (!inner.attempt()) throw new AssertionError("it is free");
        inner.release();
        outer.release();
    }

    public static void main(String[] args) {
        NamedMutex pair = new NamedMutex();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
