package scenarios.clean.lock;

import scenarios.Expect;
import scenarios.Turns;
import scenarios.WaitingMutex;

/** The same in one order. */
@Expect(options = "locks=scenarios.WaitingMutex:takeOver/takeIfFree/giveUp")
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
        Turns.take(() -> pair.nest(pair.left, pair.right), () -> pair.nest(pair.left, pair.right));
    }
}
