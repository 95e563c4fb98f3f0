package scenarios.clean.lock;

import scenarios.CountingMutex;
import scenarios.Expect;
import scenarios.NestedMutexes;
import scenarios.Turns;
import scenarios.WaitingMutex;

/** The same in one order. */
@Expect(options = "locks=scenarios.WaitingMutex:takeOver/takeIfFree/giveUp")
public final class NamedMutex {
    private final WaitingMutex left = new WaitingMutex();
    private final WaitingMutex right = new CountingMutex();

    public static void main(String[] args) {
        NamedMutex pair = new NamedMutex();
        Turns.take(() -> NestedMutexes.take(pair.left, pair.right), () -> NestedMutexes.take(pair.left, pair.right));
    }
}
