package scenarios.deadlock.lock;

import scenarios.CountingMutex;
import scenarios.Expect;
import scenarios.NestedMutexes;
import scenarios.Turns;
import scenarios.WaitingMutex;

/** Locks of the application's own kind, made of monitors, which the user has named; one of them is of a class that extends it. */
@Expect(
        locks = {"NamedMutex.left", "NamedMutex.right"},
        options = "locks=scenarios.WaitingMutex:takeOver/takeIfFree/giveUp")
public final class NamedMutex {
    private final WaitingMutex left = new WaitingMutex();
    private final WaitingMutex right = new CountingMutex();

    public static void main(String[] args) {
        NamedMutex pair = new NamedMutex();
        Turns.take(() -> NestedMutexes.take(pair.left, pair.right), () -> NestedMutexes.take(pair.right, pair.left));
    }
}
