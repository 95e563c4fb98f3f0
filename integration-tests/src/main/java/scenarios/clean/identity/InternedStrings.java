package scenarios.clean.identity;

import scenarios.Expect;
import scenarios.Turns;

/** Interned strings as locks, in one order. */
@Expect
public final class InternedStrings {
    private static int steps;

    private InternedStrings() {}

    private static void move(String from, String to) {
        synchronized (from.intern()) {
            synchronized (to.intern()) {
                steps++;
            }
        }
    }

    public static void main(String[] args) {
        Turns.take(() -> move("account-" + 1, "account-" + 2), () -> move("account-1", "account-2"));
    }
}
