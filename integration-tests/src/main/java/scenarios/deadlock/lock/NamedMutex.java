package scenarios.deadlock.lock;

import scenarios.Expect;
import scenarios.Turns;
import scenarios.WaitingMutex;

/** Locks of the application's own kind, made of monitors, which the user has named; one of them is of a class that extends it. */
@Expect(
        locks = {"NamedMutex.left", "NamedMutex.right"},
        options = "locks=scenarios.WaitingMutex:takeOver/takeIfFree/giveUp")
public final class NamedMutex {
    private final WaitingMutex left = new WaitingMutex();
    private final WaitingMutex right = new CountingMutex();

    static final class CountingMutex extends WaitingMutex {
        private int waits;

        @Override
        public synchronized void takeOver() throws InterruptedException {
            waits++;
            super.takeOver();
        }
    }

    private void nest(WaitingMutex outer, WaitingMutex inner) throws InterruptedException {
        outer.takeOver();
        inner.takeOver();
        inner.giveUp();
        if (!inner.takeIfFree()) throw new AssertionError("it is free");
        inner.giveUp();
        outer.giveUp();
    }

    public static void main(String[] args) {
        NamedMutex pair = new NamedMutex();
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.right, pair.left));
    }
}
