package scenarios;

/** One lock of the application's own kind within another one, in either way to take it. */
public final class NestedMutexes {
    private NestedMutexes() {}

    public static void take(WaitingMutex outer, WaitingMutex inner) throws InterruptedException {
        outer.takeOver();
        inner.takeOver();
        inner.giveUp();
        if (!inner.takeIfFree()) throw new AssertionError("it is free");
        inner.giveUp();
        outer.giveUp();
    }
}
